"""Wyreham, a SEND priority plan: three priorities, seven objectives, 32 actions, two updates."""

from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk

# Fields: label, title, wording; findings.
PRIORITIES = clerk.groups(
    """
# 1 | Leadership and accountability
  | Leaders across the partnership do not hold one another to account for what they promise.
* Board papers describe activity and seldom say what it achieved. | (paragraph 31) | . paragraph 31
* Risks raised by staff were not followed up. | (paragraph 33) | . paragraph 33

# 2 | Access to health services
  | Children and young people wait too long for health services that they need.
* Waits for community paediatrics exceed a year. | (paragraph 17) | . paragraph 17
* Equipment is often outgrown before it arrives. | (paragraph 19) | . paragraph 19
* School nursing for special schools is stretched. | (paragraphs 20 and 24)
  | . paragraph 20, . paragraph 24

# 3 | Transitions
  | Children and young people are not well prepared for the next stage.
* Moves between phases are left too late. | (paragraph 38) | . paragraph 38
"""
)
# Fields: owner, support, by when, current, rating in May, rating in June / action, note, May, June,
# evidence.
PLAN = clerk.groups(
    """
# 1A | The board sees impact, not activity

Programme Director | - | 28 June 2024 > 2024-06-28 day | green | amber | green
Give every board paper a first page on what has changed for children
- | Template tested. | All June papers used it. | Members say that papers are shorter and clearer

Programme Director | Performance Manager | 30 August 2024 > 2024-08-30 day | amber | amber | amber
Publish a scorecard of 15 measures, with the national figure beside each
- | Eleven measures ready. | Fourteen ready. | -

Independent Chair | - | 26 July 2024 > 2024-07-26 day | green | - | green
Hold a yearly challenge day at which parent carers question each partner
held at the football ground | - | Held on 21 June. | -

Monitoring Officer | Programme Director | 31 October 2024 > 2024-10-31 day | red | amber | red
Change the constitution so that health partners share in decisions on the high needs block
- | Legal advice sought. | Advice is that primary law prevents it. | -

# 1B | Risks are seen and acted on

Risk and Audit Manager | - | 31 May 2024 > 2024-05-31 day | green | green | green
Keep one risk register for the partnership
- | Register live. | - | -

Principal Social Worker | Chief Nurse | 30 September 2024 > 2024-09-30 day | amber | - | amber
Make it safe for staff to raise worries: a named guardian in each service
- | - | Guardians named in two services of three. | -

Risk and Audit Manager | - | 29 November 2024 > 2024-11-29 day | grey | - | -
Test by internal audit whether agreed actions were really taken

Chief Nurse | - | 31 July 2024 > 2024-07-31 day | amber | red | amber
Review serious incidents jointly within 15 working days
- | No joint review yet. | First joint review on 11 June. | Learning shared within a month

# 2A | Waits become shorter

Community Paediatrics Manager | Waiting List Officer | 31 May 2024 > 2024-05-31 day | blue | green
  | blue
Telephone everyone who has waited more than nine months
- | 402 families called. | All 611 called; support offered to each. | No one is lost on the list

Community Paediatrics Manager | - | 27 September 2024 > 2024-09-27 day | amber | amber | amber
Run 20 Saturday clinics at the Wharf health centre
- | Four run. | Nine run. | -

Medical Director | - | 20 December 2024 > 2024-12-20 day | red | red | red
Appoint a third consultant in community paediatrics
job plan shared with the hospital | Advert drew nobody. | Second advert out. | -

Physiotherapy Lead | Advisory Teacher | 31 July 2024 > 2024-07-31 day | amber | - | amber
Teach school staff the daily exercises that a therapist need not give
- | - | - | Children exercise on five days a week

Commissioning Manager | - | 31 January 2025 > 2025-01-31 day | grey | - | -
Decide whether one provider should run all community therapies

# 2B | Equipment comes in time

Equipment Stores Manager | - | 14 June 2024 > 2024-06-14 day | green | amber | green
Hold the fifty commonest items in stock
- | Order placed. | Stock complete. | -

Occupational Therapy Manager | Wheelchair Service Lead | 30 August 2024 > 2024-08-30 day | amber
  | amber | amber
Measure growing children every six months, and order ahead
- | - | Clinic dates set. | No child waits over six weeks

Finance Lead, Health | - | 30 September 2024 > 2024-09-30 day | red | - | red
Agree who pays for equipment that is used at home and in school
- | - | Dispute over eleven cases. | -

Equipment Stores Manager | - | 29 November 2024 > 2024-11-29 day | grey | - | -
Collect, clean and lend again what has been outgrown

# 2C | Special schools have the nursing they need

Special School Nursing Lead | - | 31 May 2024 > 2024-05-31 day | green | green | green
Count clinical tasks in all four special schools for two weeks
- | Count done. | - | -

Chief Nurse | Headteachers | 26 July 2024 > 2024-07-26 day | amber | amber | amber
Set safe staffing for each school, class by class
- | Method agreed. | Two schools done. | -

Commissioning Manager | - | 30 September 2024 > 2024-09-30 day | amber | - | amber
Pay for six more nursing assistants from September
- | - | Funding found for four. | No school day is lost for want of a nurse

Special School Nursing Lead | - | 31 October 2024 > 2024-10-31 day | grey | - | -
Offer rotation posts with the hospital so that skills stay fresh

# 3A | Moves between schools are planned early

Head of SEND Assessment | - | 15 February 2024 > 2024-02-15 day | blue | blue | blue
Name the next school for all Year 6 pupils with plans by the legal date
- | - | - | 100% named on time, up from 81%

Head of SEND Assessment | Secondary SENCO Group | 28 June 2024 > 2024-06-28 day | green | amber
  | green
Send every secondary school a one-page profile written by the pupil
- | Half sent. | All sent. | -

Inclusion Officer | - | 19 July 2024 > 2024-07-19 day | amber | - | amber
Run summer schools at seven secondaries for pupils who find change hard
tickets for the ferry are paid for | - | Five confirmed. | Absence in the first half-term falls

Early Years Inclusion Officer | - | 31 July 2024 > 2024-07-31 day | amber | amber | amber
Visit each starter with complex needs at home with the new teacher
- | 12 visits made. | 31 visits made. | -

Primary Adviser | - | 30 September 2024 > 2024-09-30 day | grey | - | -
Film a day in each secondary school for Year 5 families

# 3B | Young people leave school for something good

Post-16 Participation Manager | Careers Hub | 31 May 2024 > 2024-05-31 day | green | green | green
Offer a careers interview to every Year 9 pupil with a plan
- | 88 of 91 interviewed. | All interviewed. | -

College Vice Principal | - | 30 August 2024 > 2024-08-30 day | amber | amber | amber
Open an entry-level course in land and animal care
- | Awaiting approval. | - | 16 enrol

Adult Social Care Manager | - | 31 October 2024 > 2024-10-31 day | red | red | red
Assess 17-year-olds six months before their birthday
- | 14 overdue. | 19 overdue. | -

Supported Employment Coordinator | - | 29 November 2024 > 2024-11-29 day | amber | - | amber
Find twelve employers who will take two interns each
- | - | Five found (the dockyard has taken three). | -

Adult Health Commissioner | - | 20 December 2024 > 2024-12-20 day | grey | - | -
Write a hand-over letter for each young person leaving paediatric care

Youth Voice Coordinator | - | 31 January 2025 > 2025-01-31 day | grey | - | -
Ask leavers, a year on, what they are doing and what they would change
"""
)

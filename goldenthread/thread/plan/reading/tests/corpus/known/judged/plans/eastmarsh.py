"""Eastmarsh, an accelerated progress plan: three areas of weakness, 30 actions, no tables."""

from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk

# Fields: ref, action lead, accountable officer, completion date, rating / action, cross reference,
# progress, success criteria.
PLAN = clerk.groups(
    """
# 1 | The wide variation in the quality of education, health and care plans, including how far
  they reflect the voice of the child
* Some plans reviewed on revisit were written in language that families could not follow.
  | (page 3, paragraph 6) | 3 paragraph 6
* Outcomes are not specific enough to be measured. | (page 3, paragraph 7) | 3 paragraph 7
* Social care sections are often left empty. | (page 4, paragraph 9) | 4 paragraph 9

1.1 | EHC Plan Quality Manager | Director of Children's Services | Mar 24 > 2024-03-31 month | Blue
Agree one template for plans, with a page at the front written by or with the child
-
Template in use since January and praised by the forum.
Every new plan opens with the child's own words

1.2 | EHC Plan Quality Manager | Director of Children's Services | May 24 > 2024-05-31 month | Green
Train all coordinators to write outcomes that are specific and can be measured
(see also 3.2) > 3.2 | Seventeen of 22 trained. | 85% of sampled outcomes can be measured

1.3 | Team Manager, Disabled Children | Assistant Director, Social Care
31 March 2024 > 2024-03-31 day | Amber
Give social workers a short guide to advice for plans, and a named person to ask
- | Guide drafted, not yet approved. | -

1.4 | Designated Social Care Officer | Assistant Director, Social Care
30 June 2024 > 2024-06-30 day | Red
Make a social care contribution to all new plans, even where the child is not known to the service
- | Post vacant since November. | 100% of new plans have a social care section

1.5 | Designated Clinical Officer | Chief Nurse, NHS Eastmarsh and Fens | Sept 24 > 2024-09-30 month
Green | Hold a multi-agency audit of 15 plans each term, with parent carers as auditors
- | Two audits held. | Share of plans judged good rises from 38% to 75%

1.6 | Participation Officer | Director of Children's Services | Jul 24 > 2024-07-31 month | Amber
Offer children a choice of ways to give their views: talking mats, film, drawing, or an advocate
- | - | -

1.7 | EHC Casework Manager | Director of Children's Services | Dec 24 > 2024-12-31 month | Green
Amend 600 plans for children about to change phase, beginning with Year 6
(see also 1.1 and 1.2) > 1.1, 1.2 | 240 amended. | -

1.8 | EHC Casework Manager | Director of Children's Services | 12 04 24 > 2024-04-12 day | Blue
Telephone families at weeks 6, 12 and 16 of an assessment
- | Calls logged for all open cases. | Complaints about poor communication halve

1.9 | Head of Service, SEND | Director of Children's Services | Ongoing | Green
Share themes from tribunal hearings and complaints at the monthly learning meeting
- | - | -

1.10 | Head of Service, SEND | Director of Children's Services | Oct 24 > 2024-10-31 month | Amber
Commission an outside reviewer to test whether quality is really better
(see also 1.5) > 1.5 | Brief agreed; tender opens in May. | -

# 2 | Poor joint working between education, health and care services, at both strategic and
  operational levels
* Leaders have not agreed shared priorities or budgets. | (page 5, paragraph 14) | 5 paragraph 14
* Parents say that they must tell their story again and again.
  | (page 5, paragraphs 15 and 16) | 5 paragraph 15, 5 paragraph 16

2.1 | SEND Programme Manager | Chief Executive, Eastmarsh Council | Feb 24 > 2024-02-29 month | Blue
Refresh the terms of reference of the SEND Board; publish its minutes within ten days
- | Minutes published from December onward. | -

2.2 | Joint Commissioning Lead | Executive Director of Place, NHS Eastmarsh and Fens
Jun 24 > 2024-06-30 month | Green
Sign a joint commissioning strategy with a costed two-year plan
- | Draft out for consultation. | Budgets above £4m are jointly managed

2.3 | Business Intelligence Manager | Assistant Director, Resources | Aug 24 > 2024-08-31 month
Red
Build a shared dashboard, drawing on council, hospital and community health records
- | Data sharing agreement still unsigned. | -

2.4 | Family Hub Manager | Assistant Director, Early Help | Sept 24 > 2024-09-30 month | Amber
Pilot a "tell it once" passport in two family hubs
(see also 2.3) > 2.3 | Ninety families signed up.
Eight in ten families say it saved repeating themselves

2.5 | Designated Clinical Officer | Chief Nurse, NHS Eastmarsh and Fens | May 24 > 2024-05-31 month
Green | Station a health navigator at the SEND front desk three days a week
- | Navigator began on 4 March. | -

2.6 | Head of Service, SEND | Director of Children's Services | Jul 24 > 2024-07-31 month | Green
Convene fortnightly triage of complex cases, so that no family waits for agencies to agree
- | - | Cases without a lead agency fall to nil

2.7 | Workforce Development Lead | Assistant Director, Resources | Nov 24 > 2024-11-30 month | Amber
Run induction days which new staff from all three services attend together
- | - | -

2.8 | Public Health Consultant | Director of Public Health | TBC | Red
Refresh the needs assessment with data on children under five
- | Analyst seconded elsewhere until summer. | -

2.9 | Clinical Lead, Paediatrics | Medical Director, Fens Hospitals Trust
18 October 2024 > 2024-10-18 day | Green
Let school nurses see hospital letters on the day they are sent
- | Access granted in the north of the area. | -

2.10 | Forum Development Worker | Chief Executive, Eastmarsh Council | Dec 24 > 2024-12-31 month
Green | Survey families twice a year about whether services talk to one another
- | First survey: 31% agreed. | 60% agree by December

# 3 | Children and young people wait too long for assessment of autism and attention deficit
  hyperactivity disorder
* The longest wait has grown since the first inspection. | (page 6, paragraph 20)
  | 6 paragraph 20
* Support while waiting depends on where a family lives. | (page 7, paragraph 22) | 7 paragraph 22

3.1 | Neurodevelopmental Service Manager | Chief Operating Officer, Fens Community Health
Apr 24 > 2024-04-30 month | Blue
Separate the lists for autism and for attention deficit, and check each referral
- | List cleaned; 312 referrals closed with consent. | -

3.2 | Neurodevelopmental Service Manager | Chief Operating Officer, Fens Community Health
Sept 24 > 2024-09-30 month | Red
Recruit two consultant paediatricians and four nurse prescribers
- | One nurse appointed. | Waits of more than two years end

3.3 | Early Help Manager | Assistant Director, Early Help | Jun 24 > 2024-06-30 month | Green
Pay for parenting courses, in person and online, for those on the waiting list
(see also 2.4) > 2.4 | 140 places booked. | -

3.4 | Autism Outreach Lead | Director of Children's Services | Jul 24 > 2024-07-31 month | Amber
Send outreach teachers to any school asking for help, whether or not there is a diagnosis
- | - | Suspensions of children on the pathway fall by 20%

3.5 | Commissioning Manager, Children | Executive Director of Place, NHS Eastmarsh and Fens
Aug 24 > 2024-08-31 month | Amber
Buy 400 assessments from an approved provider to reduce the backlog
- | Contract signed, quality checks under way. | -

3.6 | GP Clinical Lead | Executive Director of Place, NHS Eastmarsh and Fens
Nov 24 > 2024-11-30 month | Green
Settle a shared care protocol with GPs for medicines, and for what happens when supply fails
- | - | -

3.7 | SENDIASS Manager | Assistant Director, Early Help | Ongoing | Green
Keep a live page that tells families how long each wait is today
- | Page opened 1 February. | Page read 2,000 times a month

3.8 | Sleep and Wellbeing Practitioner | Chief Operating Officer, Fens Community Health
Oct 24 > 2024-10-31 month | Green
Open a sleep clinic; accept families without a referral
- | - | -

3.9 | Youth Participation Worker | Director of Children's Services | Dec 24 > 2024-12-31 month
Amber | Let autistic young people design the waiting rooms
- | Three design days held. | -

3.10 | Neurodevelopmental Service Manager | Chief Operating Officer, Fens Community Health
Mar 25 > 2025-03-31 month | Red
Bring the wait for a first appointment to under 18 weeks
- | Median wait 61 weeks. | Median wait below 18 weeks
"""
)

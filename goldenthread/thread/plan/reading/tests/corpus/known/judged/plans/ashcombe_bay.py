"""Ashcombe Bay, a written statement of action: three weaknesses, 31 numbered actions."""

from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk

# Fields: who, by when, status / action, why, progress, evidence.
PLAN = clerk.groups(
    """
# 1 | The fragmented approach to joint commissioning, which leaves families to join services up for
  themselves
* Commissioners do not share information about what children need. [paragraph 4] | - | -
* Contracts end before a replacement has been agreed. [paragraph 6] | - | -
* Families in the west of the bay travel furthest for help. [paragraph 9] | - | -

Joint Commissioning Manager | 31 March 2023 | Completed and embedded
Appoint a single commissioner for children's disability services, paid for by both organisations
Nobody was in charge
Appointed in January 2023. Contracts worth 3.1 million pounds have moved to the new post.
Two contracts were renewed without a gap, for the first time in four years

Public Health Analyst | 28 April 2023 | Completed
Gather in one place what is known about children's needs: school census, health records, social
  care, and what families tell us
- | The first needs assessment is on the council's website. | -

Director of Commissioning, NHS Ashcombe and Moors | 31 July 2023 | On schedule
Sign an agreement under section 75 for therapies and equipment
Two budgets cause two queues | Lawyers for both sides have agreed the draft. | -

Contracts Manager | 30 June 2023 | Completed
List every contract with its end date and start each renewal a year ahead
- | - | No service lapsed in the year to June

Joint Commissioning Manager | 29 September 2023 | On schedule
Bring clinics to the west of the bay on two days a week (Porthmoor and St Brannoc)
Journeys of up to two hours
Rooms are booked in Porthmoor; St Brannoc needs a ramp first.
Travel time for the families furthest away falls by half

Head of Procurement | 31 October 2023 | Behind schedule
Put three parent carers on the panel for each tender
- | Rules on paying them have yet to be settled. | -

Director of Children's Services | 30 November 2023 | On schedule
Publish what is spent, on what, and for how many children
- | - | -

Autism Strategy Lead | Autumn term 2023 | Behind schedule
Commission support after an autism diagnosis; the offer ends at present with a leaflet
Families said so at every event | One bid came in and was too dear. | -

Short Breaks Commissioner | 31 January 2024 | On schedule
Rewrite the short breaks statement with those who use short breaks and those who have been refused
- | - | Nine in ten families know what they may ask for

Joint Commissioning Manager | Ongoing | On schedule
Hold providers to account each quarter, with the forum in the room
- | Two meetings so far. | -

# 2 | The poor quality and lateness of annual reviews, so that plans no longer describe the child
* Reviews are held on time in only half of cases. [paragraph 12] | - | -
* Health professionals are seldom invited early enough to come. [paragraphs 13 and 15] | - | -

SEND Team Manager | 28 February 2023 | Completed and embedded
Count all overdue reviews and put them in order of urgency
- | 1,022 counted; the oldest dated from 2017. | The list is down to 340

SEND Team Manager | 31 March 2023 | Completed
Give each caseworker no more than 180 children
Caseworkers had 310 children each | Six caseworkers joined in March. | -

Annual Review Coordinator | 28 April 2023 | Completed
Send invitations eight weeks ahead from one calendar that health services can see
- | Health attendance doubled. | Health took part in 61% of reviews that needed it

Annual Review Coordinator | 30 June 2023 | On schedule
Write a short form for reviews: what has gone well, what has changed, what should change
The old form had 19 pages | Four schools are trying it. | -

Learning and Development Adviser | 31 July 2023 | On schedule
Train SENCOs to chair reviews so that the child speaks first
- | - | -

SEND Systems Officer | 29 September 2023 | Behind schedule
Move reviews from email to the case system
Papers were lost | The supplier is eight weeks late. | -

Virtual School Head | Summer term 2023 | On schedule
Hold the review and the personal education plan meeting together for children in care
- | - | Children in care have one meeting fewer

SEND Team Manager | 31 October 2023 | On schedule
Issue amended plans within 12 weeks of the meeting
- | 68% in May. | 95% within 12 weeks

Quality Assurance Lead | 30 November 2023 | On schedule
Read 30 reviewed plans a term with parents, and print the results
- | First reading in July. | -

Post-16 Team Manager | 15 December 2023 | Behind schedule
Visit each college to review plans of students aged 19 and over
- | Visits put off until the autumn. | -

# 3 | Weak support for young people with social, emotional and mental health needs
* Too many wait in crisis because help did not come earlier. [paragraph 18] | - | -
* Exclusions are high in three secondary schools. [paragraph 21] | - | -
* Young people speak warmly of youth workers. [paragraph 22] | - | -

CAMHS Clinical Director | 31 March 2023 | Completed
See urgent referrals within one working day
- | Met for 58 of 59 referrals. | Admissions from the waiting list fell to two

Emotional Health Lead | 31 May 2023 | Completed
Make one referral form for counselling, CAMHS and youth work
Families filled in five forms | In use. | -

Head of Inclusion | 30 June 2023 | On schedule
Work with three secondary schools on what comes before an exclusion: restorative meetings, time
  out, a trusted adult
- | Two schools have begun. | Exclusions in the three schools fall by 40%

Youth Service Manager | 31 July 2023 | Completed
Place a youth worker in the emergency department on Friday and Saturday nights
- | Began on 7 July. | -

Educational Psychology Manager | 29 September 2023 | On schedule
Train emotional literacy assistants for all primary schools
- | 27 of 44 schools. | -

CAMHS Clinical Director | 31 October 2023 | Behind schedule
Cut the wait for treatment to 12 weeks
Longest wait is 50 weeks | - | -

Head of Inclusion | Autumn term 2023 | On schedule
Open a nurture room in each secondary school, starting with the three that exclude most
- | One open. | -

Participation Worker | 30 November 2023 | On schedule
Help young people to write what they want adults to say, and not to say
- | Cards printed. | -

Public Health Principal | 15 December 2023 | On schedule
Survey wellbeing in Years 6, 8 and 10 and give every school its results
- | - | -

Foster Care Manager | 31 January 2024 | Behind schedule
Offer foster carers a consultation with a psychologist within two weeks
- | Psychologist on leave; cover sought. | Fewer placements end early

Emotional Health Lead | TBC | Behind schedule
Start a text line that answers until midnight
- | Three areas want to share the cost. | -
"""
)

"""Harrowdale, an action tracker: four priorities, 35 actions of which one row is hidden."""

from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk

# Fields: owner, support, start, due, revised, percent, fill, cost code / action, why, comments,
# success measure.
PLAN = clerk.groups(
    """
# 1 | Earlier identification

Head of Early Years | Health Visiting Manager | 08/01/2024 > 2024-01-08 day
29/03/2024 > 2024-03-29 day | - | 100 | blue | E4410
Bring health visitors and nursery workers together for the two-year review
Needs are noticed late | Running in all nine localities | Eight in ten reviews held jointly

Portage Team Leader | - | 15/01/2024 > 2024-01-15 day | 31/05/2024 > 2024-05-31 day | -
100 | blue | E4411 | Double the number of families that Portage can visit
Long Portage waits | 46 families, up from 22 | -

Head of Early Years | Speech and Language Lead | 01/02/2024 > 2024-02-01 day
30/09/2024 > 2024-09-30 day | - | 60 | green | -
Train a language champion in each private, voluntary and independent nursery
- | 41 of 68 trained | More children reach expected language at five

School Nursing Manager | - | 01/03/2024 > 2024-03-01 day | 31/07/2024 > 2024-07-31 day
31/10/2024 > 2024-10-31 day | 35 | amber | H2207
Check hearing and sight again in Year 3 at schools with the most SEN support
Missed sensory loss | Two nurses on long-term leave | -

Principal Educational Psychologist | Head of Early Years | 15/04/2024 > 2024-04-15 day
20/12/2024 > 2024-12-20 day | - | 20 | red | -
Run weekly problem-solving clinics for childminders
- | No venue found | -

Data Manager | - | 01/05/2024 > 2024-05-01 day | Ongoing | - | - | green | -
Share a yearly picture of new needs, ward by ward, with every locality
Planning is guesswork | - | -

Library Services Manager | Portage Team Leader | 03/06/2024 > 2024-06-03 day
31/01/2025 > 2025-01-31 day | - | 0 | grey | E4415
Lend sensory toys and books through the mobile library
- | - | 300 loans in the first half year

Head of Early Years | - | 02/09/2024 > 2024-09-02 day | 28/02/2025 > 2025-02-28 day | - | 0
grey | - | Review the inclusion fund: who gets it, how fast, to what effect
- | - | -

Children's Centre Manager | - | 10/06/2024 > 2024-06-10 day | 30/11/2024 > 2024-11-30 day | -
10 | amber | E4419 | Start stay-and-play sessions for children with complex needs
Families feel alone | First session planned | -

# 2 | Support in mainstream schools

Head of Inclusion | Trust SEND Leads | 22/01/2024 > 2024-01-22 day
26/04/2024 > 2024-04-26 day | - | 100 | blue | I3001
Publish what ordinary support looks like, with films made in Harrowdale schools
Schools disagree about their part | Published 24 April | -

Head of Inclusion | - | 05/02/2024 > 2024-02-05 day | 19/07/2024 > 2024-07-19 day | - | 75 | green
- | Hold peer reviews of SEND in 30 schools, led by headteachers
- | 23 held | Nine in ten schools act on their review

Advisory Service Manager | - | 04/03/2024 > 2024-03-04 day | 25/10/2024 > 2024-10-25 day | -
40 | green | I3004 | Open a telephone helpline that SENCOs can ring between 3.30 and 5.30
- | - | -

Head of Inclusion | CAMHS Operational Manager | 08/04/2024 > 2024-04-08 day
20/12/2024 > 2024-12-20 day | 28/03/2025 > 2025-03-28 day | 15 | amber | -
Station a mental health practitioner in each cluster of schools
Anxiety is the main cause of absence | Recruitment slow in the dales | -

Finance Manager, Schools | - | 15/04/2024 > 2024-04-15 day | 30/09/2024 > 2024-09-30 day
- | 50 | red | F1190 | Replace termly top-up claims by one agreed sum a year
- | Forum has asked for more modelling | -

Advisory Teacher, Physical Needs | Property Services | 13/05/2024 > 2024-05-13 day
31/08/2024 > 2024-08-31 day | - | 90 | green | P7712
Adapt toilets and entrances at five village schools
- | Four finished | -

Workforce Manager | - | 03/06/2024 > 2024-06-03 day | 31/03/2025 > 2025-03-31 day | - | 5
grey | - | Offer teaching assistants a free course that counts towards a qualification
Assistants leave | - | 120 assistants qualify

Head of Virtual School | - | 10/06/2024 > 2024-06-10 day | 31/12/2024 > 2024-12-31 day | -
30 | green | - | Check that looked-after pupils' plans and personal education plans agree
- | - | -

Admissions Manager | - | 02/09/2024 > 2024-09-02 day | TBC | - | - | grey | -
Simplify in-year admission for children with plans who move into the area
- | - | -

# 3 | Preparing for adulthood

Post-16 Commissioner | College Principal | 29/01/2024 > 2024-01-29 day
31/05/2024 > 2024-05-31 day | - | 100 | blue | A5520
Start a supported internship with the hospital trust, ten places
Too few go into work | Ten interns began in May | Seven of ten gain paid work

Transition Social Work Manager | - | 12/02/2024 > 2024-02-12 day
30/08/2024 > 2024-08-30 day | - | 65 | green | -
Allocate a transition worker by the fourteenth birthday
- | - | -

Post-16 Commissioner | - | 11/03/2024 > 2024-03-11 day | 31/10/2024 > 2024-10-31 day | -
25 | amber | - | Set up a jobs club run by young adults with learning disabilities
- | Venue agreed, funding is not | -

Housing Options Manager | Adult Commissioning Lead | 08/04/2024 > 2024-04-08 day
31/03/2025 > 2025-03-31 day | - | 10 | red | H9003
Build 14 supported flats in Upper Harrow and let them jointly
Families fear the future | Planning refused in August | -

Primary Care Lead | - | 06/05/2024 > 2024-05-06 day | 29/11/2024 > 2024-11-29 day | - | 45
green | - | Get eight in ten young people with learning disabilities to a yearly health check
- | 54% so far | -

Travel Team Manager | - | 03/06/2024 > 2024-06-03 day | 31/07/2024 > 2024-07-31 day
30/09/2024 > 2024-09-30 day | 70 | amber | T6610
Teach independent travel on the new bus routes
- | - | -

Post-16 Commissioner | - | 02/09/2024 > 2024-09-02 day | 28/02/2025 > 2025-02-28 day | - | 0
grey | - | Write a guide to money, benefits and decisions after 18
- | - | Young people say the guide helped

Participation Lead | - | 16/09/2024 > 2024-09-16 day | 31/03/2025 > 2025-03-31 day | - | 0
grey | - | Bring back the young adults' conference
- | - | -

# 4 | Working with families

Participation Lead | Parent Carer Forum | 15/01/2024 > 2024-01-15 day
29/02/2024 > 2024-02-29 day | - | 100 | blue | -
Agree a memorandum with the forum, including how disagreements are settled
Trust is low | Signed 28 February | -

Head of SEND | - | 05/02/2024 > 2024-02-05 day | 28/06/2024 > 2024-06-28 day | - | 80 | green
- | Answer every email within three working days, and say when a fuller reply will come
- | 86% within three days | -

Mediation Manager | SENDIASS | 04/03/2024 > 2024-03-04 day | 30/08/2024 > 2024-08-30 day | -
55 | green | M1102 | Offer a meeting with a senior officer before any appeal
Appeals are costly for all | 31 meetings; 19 appeals avoided | Appeals fall by a quarter

Local Offer Manager | - | 08/04/2024 > 2024-04-08 day | 31/10/2024 > 2024-10-31 day | - | 30
amber | - | Rewrite the 40 most-read pages at a reading age of 11
- | - | -

Short Breaks Commissioner | - | 13/05/2024 > 2024-05-13 day | 31/12/2024 > 2024-12-31 day | -
20 | red | S8121 | Open Saturday clubs in the three towns that have none
- | One provider withdrew | -

Sibling Support Worker | - | 10/06/2024 > 2024-06-10 day | Ongoing | - | - | green | -
Give brothers and sisters a group of their own
- | - | -

Head of SEND | - | 01/07/2024 > 2024-07-01 day | 31/01/2025 > 2025-01-31 day | - | 0 | grey
- | Let families follow their child's assessment online
- | - | -

Head of SEND | Complaints Officer | 02/09/2024 > 2024-09-02 day | 20/12/2024 > 2024-12-20 day
- | 0 | grey | - | Publish each quarter what complaints taught us
- | - | -

Interpreting Services Manager | - | 16/09/2024 > 2024-09-16 day | 31/01/2025 > 2025-01-31 day
- | 0 | grey | - | Translate the first letters that families get into five languages
- | - | -
"""
)

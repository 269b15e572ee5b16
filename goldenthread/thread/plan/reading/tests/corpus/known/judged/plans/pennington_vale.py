"""Pennington Vale, an accelerated progress plan: four themes, 36 actions."""

from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk

# Fields: lead, due, letter / action, latest position. Refs count on from theme number.
PLAN = clerk.groups(
    """
# 1 | Governance

SEND Improvement Director | 14/01/22 > 2022-01-14 day | B
Merge the two boards, and give the new one a parent carer as vice chair
Merged; vice chair elected 12 January

Head of Strategy | 28/02/22 > 2022-02-28 day | B
Agree six measures that every partner reports
Agreed

Head of Strategy | 31/03/22 > 2022-03-31 day | G
Report to cabinet and to the health body's board on the same day, in the same words
First joint report due in April

Chief Finance Officer | 29/04/22 > 2022-04-29 day | A
Show how money for SEND is spent by each organisation
Health figures are partial

Scrutiny Manager | 31/05/22 > 2022-05-31 day | G
Set up a scrutiny working group; invite young people to give evidence
Four sessions arranged

SEND Improvement Director | 30/06/22 > 2022-06-30 day | R
Bring in peers from another area to look at what we have not seen
Two areas have declined

Communications Manager | Ongoing | G
Write to all families each term about what has and has not been done
Letter two sent

Head of Strategy | 30/09/22 > 2022-09-30 day | G
Review the self-evaluation with the forum
-

Chief Finance Officer | 30/12/22 > 2022-12-30 day | G
Publish a medium-term plan for the high needs budget
-

# 2 | Identification

Early Years Consultant | 31/01/22 > 2022-01-31 day | B
Bring back the multi-agency forum for children under five
Meets every third Tuesday

Health Visiting Manager | 31/03/22 > 2022-03-31 day | A
Catch up on reviews at age two that were missed during the pandemic
610 of 940 done

SEN Support Adviser | 29/04/22 > 2022-04-29 day | G
Write a toolkit for teachers on literacy, number, attention and behaviour
In final proof

School Improvement Partner | 27/05/22 > 2022-05-27 day | G
Ask about SEN support at each school visit and record the answer
Question added to the visit form

Principal EP | 30/06/22 > 2022-06-30 day | R
Cut the wait for a consultation with a psychologist to four weeks
Wait is nine weeks

Data Officer | 29/07/22 > 2022-07-29 day | A
Compare needs in school census returns with those in plans
Nine schools queried

GP Lead for Children | 30/09/22 > 2022-09-30 day | R
Add a SEND flag to GP records
Software change refused

Early Years Consultant | 31/10/22 > 2022-10-31 day | G
Fund 20 hours of support where a child's needs are plain and no plan is wanted yet
-

SEN Support Adviser | 16/12/22 > 2022-12-16 day | G
Test the toolkit's effect in twelve schools against twelve that have not used it
-

# 3 | Waiting times

Therapies Lead | 28/01/22 > 2022-01-28 day | B
Publish all waiting times on the first of the month
Published since 1 January

Paediatric Lead | 31/03/22 > 2022-03-31 day | A
Check whether each child on the list still needs to be seen
Two thirds checked

Therapies Lead | 29/04/22 > 2022-04-29 day | G
Start group sessions in leisure centres for children with coordination difficulties
Three groups full

ASD Pathway Manager | 31/05/22 > 2022-05-31 day | R
Recruit a team to assess autism in the under-fives
No applicants

ASD Pathway Manager | 30/06/22 > 2022-06-30 day | A
Support families from the day of referral: workshops, a keyworker, a phone line
Phone line open; keyworkers start in June

Wheelchair Service Manager | 29/07/22 > 2022-07-29 day | G
Give wheelchairs within 18 weeks
82% in March

CAMHS Manager | 30/09/22 > 2022-09-30 day | A
Offer evening clinics, by video and in person
Video only

Audiology Lead | 31/10/22 > 2022-10-31 day | G
Test hearing at special schools instead of at the hospital
-

Paediatric Lead | 30/12/22 > 2022-12-30 day | R
End all waits of more than a year
211 children

# 4 | Next steps after school

Post-16 Lead | 28/02/22 > 2022-02-28 day | B
Ask every Year 11 pupil with a plan what they hope to do
All 133 asked

Careers Manager | 31/03/22 > 2022-03-31 day | G
Give work tasters (two days, with travel paid) to 60 pupils
41 booked

College SEND Manager | 29/04/22 > 2022-04-29 day | G
Let pupils try college on four Fridays in spring
Two Fridays done

Adult Services Manager | 31/05/22 > 2022-05-31 day | A
Agree by the age of 17 and a half who will pay for what
38 of 55 agreed

Housing Lead | 30/06/22 > 2022-06-30 day | R
Plan supported living for 24 young adults
Site not found

Post-16 Lead | 29/07/22 > 2022-07-29 day | A
Check where leavers are in October and offer help to those with nothing to do
Data sharing form unsigned

Travel Lead | 31/08/22 > 2022-08-31 day | G
Teach 30 young people to travel alone
17 trained

Jobcentre Partnership Manager | 30/09/22 > 2022-09-30 day | G
Put a work coach in each sixth form one morning a week
-

Adult Services Manager | TBC | A
Keep one worker for each young person from 16 to 25
Pilot agreed in principle
"""
)

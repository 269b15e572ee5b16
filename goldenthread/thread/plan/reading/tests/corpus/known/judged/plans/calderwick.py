"""Calderwick, a priority action plan: four priority actions, 30 actions."""

from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk

# Fields: ref, lead ('"' where merged with the row above), start, end, fill / action / progress,
# evidence.
PLAN = clerk.groups(
    """
# 1 | Education, health and care plans
  | Leaders must make sure that plans are issued on time and describe the child's needs in full.
* Too many children wait longer than they should for a plan to be agreed.
  | (paragraph 12) | . paragraph 12
* Advice from health and social care is often thin, late or missing.
  | (paragraphs 14 and 15) | . paragraph 14, . paragraph 15
* Annual reviews do not keep pace with the changes in young people's lives. | (page 3) | 3 . .

PA1.1 | Head of SEND | 1 October 2024 > 2024-10-01 day | 29 November 2024 > 2024-11-29 day | blue
Recruit six plan writers and two senior caseworkers (permanent posts)
All eight in post since 18 November. | Vacancy rate down from 31% to 4%

PA1.2 | " | 14 October 2024 > 2024-10-14 day | 31 January 2025 > 2025-01-31 day | green
Clear the backlog of overdue assessments, oldest first
Backlog down from 212 to 96.

PA1.3 | Designated Clinical Officer | Nov 2024 > 2024-11-01 month | Mar 2025 > 2025-03-31 month
  | amber
Set a six-week standard for health advice; publish how each service performs
Standard agreed; reporting is not yet automatic.

PA1.4 | Principal Social Worker | Nov 2024 > 2024-11-01 month | Mar 2025 > 2025-03-31 month | red
Train every social work team to write advice that says what help is needed and how often

PA1.5 | Head of SEND | Jan 2025 > 2025-01-01 month | Ongoing | green
Sample twenty plans a month against the agreed quality tool
First two samples done; 55% good. | Proportion of sampled plans judged good

PA1.6 | " | 6 January 2025 > 2025-01-06 day | 25 April 2025 > 2025-04-25 day | grey
Bring every overdue Year 9 and Year 11 annual review up to date

PA1.7 | Head of SEND Casework | 3 February 2025 > 2025-02-03 day | TBC | grey
Replace the casework system, with a portal that families can read

PA1.8 | " | Mar 2025 > 2025-03-01 month | Summer term 2025 > 2025-07-31 term | grey
Publish a plain guide to the 20 weeks, made with parent carers

# 2 | Speech, language and communication
  | Partners must reduce the time that children wait for speech and language therapy.
* Children wait up to 80 weeks for a first appointment. | (paragraph 9) | . paragraph 9
* Settings are unsure what they can do while a child is waiting. | (page 5) | 5 . .

PA2.1 | Associate Director, Children's Therapies | Oct 2024 > 2024-10-01 month
  | Dec 2024 > 2024-12-31 month | green
Validate the waiting list and telephone every family on it
1,140 of 1,380 families called. | Families know where they are in the queue

PA2.2 | " | Oct 2024 > 2024-10-01 month | Feb 2025 > 2025-02-28 month | green
Open an advice line for nurseries and schools on two afternoons a week
Open since 4 November.

PA2.3 | " | Jan 2025 > 2025-01-01 month | Jul 2025 > 2025-07-31 month | amber
Offer a universal screening tool to all early years settings

PA2.4 | ICB Commissioning Manager | 2 December 2024 > 2024-12-02 day
  | 28 February 2025 > 2025-02-28 day | red
Agree the business case for nine more therapists
Case returned by the finance committee with questions.

PA2.5 | ICB Commissioning Manager | Mar 2025 > 2025-03-01 month | Sept 2025 > 2025-09-30 month
grey
Write a single service specification across the two community trusts

PA2.6 | Early Years Adviser | Spring term 2025 > 2025-01-01 term
  | Summer term 2025 > 2025-07-31 term | grey
Coach 30 communication champions, one in each of the larger nurseries

PA2.7 | " | Feb 2025 > 2025-02-01 month | Apr 2025 > 2025-04-30 month | grey
Put short films about early talk on the local offer

PA2.8 | Parent Carer Forum co-chair | Feb 2025 > 2025-02-01 month | Ongoing | grey
Ask families each quarter whether waiting feels any better

# 3 | Preparation for adulthood
  | The partnership must plan earlier, and together, for young people's adult lives.
* Young people aged 16 to 25 have too few routes into work. | (paragraphs 21 and 22)
  | . paragraph 21, . paragraph 22

PA3.1 | Post-16 Manager | 4 November 2024 > 2024-11-04 day | 20 December 2024 > 2024-12-20 day
blue
Map every supported internship within an hour's travel
Map published. | 14 places found that no school knew of

PA3.2 | " | Jan 2025 > 2025-01-01 month | Aug 2025 > 2025-08-31 month | green
Double the number of supported internships from 18 to 36

PA3.3 | " | Jan 2025 > 2025-01-01 month | May 2025 > 2025-05-31 month | amber
Sign up ten employers to a disability confident pledge
Four signed, three talking.

PA3.4 | Transitions Lead, Adult Services | Nov 2024 > 2024-11-01 month | Mar 2025 > 2025-03-31 month
  | green
Start joint transition meetings from Year 9 in each special school

PA3.5 | " | Feb 2025 > 2025-02-01 month | Autumn term 2025 > 2025-12-31 term | grey
Rewrite the transfer-to-adult-health protocol (ready, steady, go)

PA3.6 | Travel and Access Manager | Apr 2025 > 2025-04-01 month | Sept 2025 > 2025-09-30 month
grey
Grow the independent travel training offer to 60 young people a year

PA3.7 | " | May 2025 > 2025-05-01 month | Sept 2025 > 2025-09-30 month | grey
Trial personal travel budgets with 15 families

# 4 | Alternative provision
  | Leaders must know that children who are out of school are safe and learning.
* Leaders do not have a clear picture of children on part-time timetables.
  | (page 6, paragraph 27) | 6 paragraph 27
* Oversight of unregistered settings is weak. | (paragraph 28) | . paragraph 28

PA4.1 | Head of Inclusion | 7 October 2024 > 2024-10-07 day | 1 November 2024 > 2024-11-01 day
blue
List every child with a part-time timetable, and who agreed it
List complete; refreshed weekly. | Part-time timetables reviewed within six weeks rose to 92%

PA4.2 | " | Nov 2024 > 2024-11-01 month | Jan 2025 > 2025-01-31 month | green
Visit all unregistered settings and record what was seen

PA4.3 | " | Nov 2024 > 2024-11-01 month | Feb 2025 > 2025-02-28 month | amber
Agree a quality framework with headteachers, trusts and the pupil referral unit

PA4.4 | Virtual School Head | Dec 2024 > 2024-12-01 month | Apr 2025 > 2025-04-30 month | red
Check the attendance of looked-after children in alternative provision every day
Daily feed from only three of eleven settings.

PA4.5 | " | Jan 2025 > 2025-01-01 month | Academic year 2024/25 > 2025-08-31 year | green
Run return-to-school panels that meet fortnightly

PA4.6 | Commissioning Manager, Education | Feb 2025 > 2025-02-01 month | Jul 2025 > 2025-07-31 month
  | grey
Retender the alternative provision framework

PA4.7 | " | Mar 2025 > 2025-03-01 month | Ongoing | grey
Hear from children what helps them to stay
"""
)

"""Northmere, a SEND improvement plan: three priorities, seven outcomes, 33 actions, no refs."""

from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk

PRIORITIES = {"1": "Co-production", "2": "Early help in schools", "3": "Joint commissioning"}
# Group: number and outcome. Fields: lead, start, finish, status / action, note, measure of success.
PLAN = clerk.groups(
    """
# 1.1 | Families shape every decision that affects them

Participation Manager | Jan-24 > 2024-01-01 month | Mar-24 > 2024-03-31 month | Complete
Write a co-production charter with the forum, young people and frontline staff
-
Charter signed by all seven partner boards

Participation Manager; Forum Chair | Feb-24 > 2024-02-01 month | Jul-24 > 2024-07-31 month
Complete | Pay parent carers for their time, using one rate across health and the council
agreed at the February finance panel | -

Director of Education | Apr-24 > 2024-04-01 month | Dec-24 > 2024-12-31 month | On track
Put two parent carers, with a vote, on the SEND Partnership Board
- | Families say that their vote counts

Participation Manager | May-24 > 2024-05-01 month | Ongoing | In progress
Report back within a month on what changed because families spoke ("you said, we did")

Youth Voice Worker | Jun-24 > 2024-06-01 month | Nov-24 > 2024-11-30 month | Delayed
Set up a young inspectors' group for ages 14 to 25
the first worker left in July | At least 12 active young inspectors

# 1.2 | Information is easy to find and easy to read

Local Offer Officer | Jan-24 > 2024-01-01 month | Jun-24 > 2024-06-30 month | Complete
Rebuild the local offer website so that any page is three clicks away
- | Visits up by a third; bounce rate below 40%

Local Offer Officer | Mar-24 > 2024-03-01 month | Sep-24 > 2024-09-30 month | At risk
Check each entry with its provider twice a year, removing those that nobody answers for

Local Offer Officer | Sep-24 > 2024-09-01 month | Dec-24 > 2024-12-31 month | Not started
Print a pocket guide for families without the internet
in the four most used languages | -

SENDIASS Manager | Apr-24 > 2024-04-01 month | Mar-25 > 2025-03-31 month | On track
Hold drop-in mornings in six libraries, each with someone from health

Communications Lead | Apr-24 > 2024-04-01 month | Ongoing | On track
Send a half-termly newsletter to every family with a plan, and to those on SEN support

# 2.1 | Schools spot needs early and know what to do

Principal Educational Psychologist | Jan-24 > 2024-01-01 month | Apr-24 > 2024-04-30 month
Complete | Publish what Northmere expects every mainstream school to offer
known locally as the ordinarily available guide | Nine in ten schools say that they use it

School Improvement Adviser | Apr-24 > 2024-04-01 month | Feb-25 > 2025-02-28 month | On track
Visit each school that has more than twice the average rate of requests for assessment

Advisory Teacher, Autism | Sep-24 > 2024-09-01 month | Jul-25 > 2025-07-31 month | Not started
Train one autism lead in every secondary school
- | Suspensions of autistic pupils fall by a quarter

Principal Educational Psychologist | Feb-24 > 2024-02-01 month | Dec-24 > 2024-12-31 month
Delayed | Offer each SENCO two planning meetings a year with a named psychologist
two psychologist posts are still vacant | -

Early Years Lead | Mar-24 > 2024-03-01 month | Sep-24 > 2024-09-30 month | Complete
Bring the two-year-old check and the health visitor review together

# 2.2 | Children stay in their local school and do well there

Head of Inclusion | Jan-24 > 2024-01-01 month | Aug-25 > 2025-08-31 month | On track
Open four resourced provisions: two primary, one secondary and one all-through
- | 64 places filled by children who live within five miles

Head of Inclusion | May-24 > 2024-05-01 month | Oct-24 > 2024-10-31 month | At risk
Agree with trusts what happens before any permanent exclusion of a child with a plan

Data and Performance Manager | Feb-24 > 2024-02-01 month | May-24 > 2024-05-31 month | Complete
Give every headteacher a one-page picture of their SEND data each term

Finance Business Partner | Apr-24 > 2024-04-01 month | Apr-25 > 2025-04-30 month | On track
Move top-up funding to a banded model; consult schools before bands are fixed

# 2.3 | Young people with social, emotional and mental health needs get help sooner

CAMHS Service Manager | Jan-24 > 2024-01-01 month | Mar-25 > 2025-03-31 month | At risk
Extend mental health support teams to the eleven schools without one
- | Average wait below six weeks

CAMHS Service Manager | Mar-24 > 2024-03-01 month | Sep-24 > 2024-09-30 month | Complete
Run a single front door for emotional health, open to self-referral from age 13

Head of Virtual School | Apr-24 > 2024-04-01 month | Dec-24 > 2024-12-31 month | In progress
Teach trauma-informed practice to designated teachers and to foster carers

Youth Justice Manager | Jun-24 > 2024-06-01 month | Jan-25 > 2025-01-31 month | Delayed
Screen all young people at first contact for communication needs

Head of Inclusion | Sep-24 > 2024-09-01 month | Jul-25 > 2025-07-31 month | Not started
Fund peer mentors in the five secondary schools with most absence

# 3.1 | Health and care are bought together

Joint Commissioning Manager | Jan-24 > 2024-01-01 month | Apr-24 > 2024-04-30 month | Complete
Finish the joint strategic needs assessment for children with SEND
with a chapter written by young people | -

Joint Commissioning Manager | May-24 > 2024-05-01 month | Nov-24 > 2024-11-30 month | On track
Agree a pooled budget for equipment and for sensory support
- | No child waits over eight weeks for equipment

ICB Associate Director | Apr-24 > 2024-04-01 month | TBC | At risk
Set out one neurodevelopmental pathway from first worry to support after diagnosis

ICB Associate Director | Apr-24 > 2024-04-01 month | Mar-25 > 2025-03-31 month | On track
Buy extra autism assessments for 300 children who have waited longest

Joint Commissioning Manager | Jul-24 > 2024-07-01 month | Jun-25 > 2025-06-30 month | Not started
Review every block contract for therapy against what plans say children need

# 3.2 | Short breaks suit the families who need them

Short Breaks Manager | Feb-24 > 2024-02-01 month | Jun-24 > 2024-06-30 month | Complete
Simplify the short breaks application to a four-page form

Short Breaks Manager | May-24 > 2024-05-01 month | Dec-24 > 2024-12-31 month | On track
Find three more providers for weekends and for school holidays
- | Twice as many children using a group activity

Short Breaks Manager | Sep-24 > 2024-09-01 month | Mar-25 > 2025-03-31 month | Not started
Let families book online and see what is left of their allowance

Children with Disabilities Manager | Apr-24 > 2024-04-01 month | Oct-24 > 2024-10-31 month
Stopped | Build an overnight unit on the Mill Lane site
replaced by the regional scheme | -
"""
)

"""Lindenshire, a SEND improvement plan: three areas, six objectives, 32 actions and steps."""

from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk

AREAS = {
    "A": "Timeliness of assessments",
    "B": "Sufficiency of places",
    "C": "Support for health needs",
}
# Group: area, objective, its number in the refs, overall impact. Fields: ref, accountable,
# delivery, start, end, letter / action, evidence (a prompt where it asks).
PLAN = clerk.groups(
    """
# A | Assessments are finished in 20 weeks | 1 | Families no longer chase us

1.1 | Director of Education | SEND Operations Manager | Jan-25 > 2025-01-01 month
Mar-25 > 2025-03-31 month | B
Bring a dedicated advice team into the hub
22 of 24 advice reports on time in February

1.2 | Director of Education | SEND Operations Manager | Feb-25 > 2025-02-01 month
Jul-25 > 2025-07-31 month | G
Redesign the assessment process from end to end
-

1.2.1 | Director of Education | Business Analyst | Feb-25 > 2025-02-01 month
Mar-25 > 2025-03-31 month | B
Walk through twelve cases with families, noting each delay

1.2.2 | Director of Education | Business Analyst | Apr-25 > 2025-04-01 month
May-25 > 2025-05-31 month | A
Take out steps that add nothing
Which steps have gone? How many days were saved?

1.2.3 | Director of Education | SEND Operations Manager | Jun-25 > 2025-06-01 month
Jul-25 > 2025-07-31 month | G
Try the new process in the southern districts

1.3 | Deputy Chief Executive | Workforce Planner | Jan-25 > 2025-01-01 month
Sep-25 > 2025-09-30 month | R
Fill nine vacancies for educational psychologists, by bursaries, advertising and shared posts

# A | Health and care advice comes on time | 2 | Plans rest on full and current advice

2.1 | Director of Nursing | Designated Clinical Officer | Feb-25 > 2025-02-01 month
Apr-25 > 2025-04-30 month | G
Flag each request on the day that it arrives in every health system
90% of health advice within six weeks

2.2 | Director of Nursing | Designated Clinical Officer | Mar-25 > 2025-03-01 month
Aug-25 > 2025-08-31 month | A
Write model advice for the ten commonest needs

2.3 | Director of Adults and Children | Designated Social Care Officer | Mar-25 > 2025-03-01 month
Jun-25 > 2025-06-30 month | G
Have early help workers give advice where the family has no social worker
How will a family know the difference?

2.4 | Director of Nursing | Information Governance Lead | Apr-25 > 2025-04-01 month
Sep-25 > 2025-09-30 month | R
Let SEND staff read therapy reports without asking for them
-

2.4.1 | Director of Nursing | Information Governance Lead | Apr-25 > 2025-04-01 month
May-25 > 2025-05-31 month | A
Carry out the data protection impact assessment

2.4.2 | Director of Nursing | Systems Manager | Jun-25 > 2025-06-01 month
Sep-25 > 2025-09-30 month | R
Connect the two systems and test with 30 records

# B | There are enough special school places | 3 | Children go to school near home

3.1 | Director of Education | Place Planning Manager | Jan-25 > 2025-01-01 month
Feb-25 > 2025-02-28 month | B
Forecast places for ten years by need, age and district

3.2 | Director of Education | Capital Programme Manager | Jan-25 > 2025-01-01 month
Aug-26 > 2026-08-31 month | A
Build a 120-place school at Linden Cross
When will pupils move in?⏎What will they gain?

3.3 | Director of Education | Capital Programme Manager | Mar-25 > 2025-03-01 month
Sep-25 > 2025-09-30 month | G
Extend Holt Lane School by 24 places (modular classrooms)

3.4 | Director of Resources | High Needs Accountant | Apr-25 > 2025-04-01 month
Dec-25 > 2025-12-31 month | G
Bring spending on independent placements back within budget
Average cost of a new placement down by 8%

3.5 | Director of Education | Commissioning Officer | May-25 > 2025-05-01 month
Oct-25 > 2025-10-31 month | R
Visit every independent school used by three or more of our children

# B | Mainstream schools have specialist bases | 4 | Pupils belong to their local school

4.1 | Director of Education | Inclusion Manager | Jan-25 > 2025-01-01 month
May-25 > 2025-05-31 month | G
Sign agreements with nine schools that will host a base

4.2 | Director of Education | Inclusion Manager | Feb-25 > 2025-02-01 month
Sep-25 > 2025-09-30 month | A
Open the first five bases in September
Five bases open with 52 pupils on roll

4.2.1 | Director of Education | Recruitment Adviser | Feb-25 > 2025-02-01 month
Apr-25 > 2025-04-30 month | G
Appoint teachers in charge by Easter

4.2.2 | Director of Education | Admissions Lead | Mar-25 > 2025-03-01 month
May-25 > 2025-05-31 month | A
Agree admissions with families; offer visits in May

4.2.3 | Director of Resources | Surveyor | Apr-25 > 2025-04-01 month
Aug-25 > 2025-08-31 month | G
Finish building work over the summer

4.3 | Director of Education | Advisory Teacher | Sep-25 > 2025-09-01 month
Mar-26 > 2026-03-31 month | G
Link each base to a special school for advice and staff exchange

# C | Schools manage medical needs safely | 5 | No child misses school because of a medical need

5.1 | Director of Nursing | School Nursing Lead | Jan-25 > 2025-01-01 month
Mar-25 > 2025-03-31 month | B
Agree who does what: a one-page protocol for tube feeding, seizures and diabetes
All 212 schools have the protocol

5.2 | Director of Nursing | School Nursing Lead | Apr-25 > 2025-04-01 month
Dec-25 > 2025-12-31 month | G
Train two members of staff in each school that has a pupil with a care plan

5.3 | Director of Education | Health and Safety Adviser | Mar-25 > 2025-03-01 month
Jul-25 > 2025-07-31 month | A
Check medical policies in all schools, beginning with academies that joined this year
What did the checks find?

5.4 | Director of Education | Home Tuition Manager | May-25 > 2025-05-01 month
Oct-25 > 2025-10-31 month | G
Begin tuition within six days for pupils too ill for school

# C | Young people get mental health help early | 6 | Fewer young people reach crisis

6.1 | Director of Public Health | Emotional Health Commissioner | Jan-25 > 2025-01-01 month
Apr-25 > 2025-04-30 month | G
Pay for drop-ins in eight youth clubs

6.2 | Director of Public Health | Emotional Health Commissioner | Feb-25 > 2025-02-01 month
Nov-25 > 2025-11-30 month | A
Put autism-friendly counselling into all contracts
Young autistic people rate counselling 4 out of 5

6.3 | Director of Nursing | CAMHS Manager | Mar-25 > 2025-03-01 month
Sep-25 > 2025-09-30 month | R
Keep in touch each month with everyone who is waiting

6.4 | Director of Nursing | CAMHS Manager | Jun-25 > 2025-06-01 month
Mar-26 > 2026-03-31 month | G
Start a home treatment team for evenings and weekends

6.5 | Director of Public Health | Youth Ambassador Lead | Sep-25 > 2025-09-01 month
Mar-26 > 2026-03-31 month | G
Train 40 young people as wellbeing ambassadors
How will they be supported?
"""
)

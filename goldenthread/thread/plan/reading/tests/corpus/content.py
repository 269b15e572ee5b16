"""What the corpus's plans say: an invented area, roles in place of people, synthetic throughout."""

from __future__ import annotations

from typing import NamedTuple


class Focus(NamedTuple):
    """A focus area: its title, the impact hoped for, five actions."""

    title: str
    impact: str
    actions: tuple[str, ...]


class Theme(NamedTuple):
    """What must improve: a short title, the inspectors' wording, findings, two focus areas."""

    title: str
    wording: str
    findings: tuple[str, ...]
    focuses: tuple[Focus, Focus]


PREPARATION = Theme(
    "Preparing for adulthood",
    "Young people with SEND aged 16 to 25 have too few routes into work, training and "
    "independent living, and planning for them starts too late.",
    (
        "Planning for adult life starts after Year 11 for most young people",
        "Supported internships are offered by two employers only",
        "Young people who move to adult health services are not told who will care for them",
        "Few annual reviews from Year 9 record what the young person hopes for",
    ),
    (
        Focus(
            "Planning from Year 9",
            "Young people leave school knowing what comes next",
            (
                "Write a preparing for adulthood pathway with young people and their families",
                "Train annual review chairs to ask about work, home, friends and health",
                "Add preparing for adulthood outcomes to every plan from Year 9",
                "Hold a moving on conversation with each young person in the spring of Year 10",
                "Publish a guide to post-16 choices, written by the young people's forum",
            ),
        ),
        Focus(
            "Routes into work",
            "More young people with SEND are in paid work",
            (
                "Double the number of employers who offer supported internships",
                "Appoint two job coaches shared by the colleges",
                "Agree with the hospital trust a yearly intake of eight interns",
                "Run a jobs fair for young people with learning disabilities",
                "Survey leavers six months after they finish college",
            ),
        ),
    ),
)
PLANS = Theme(
    "Education, health and care plans",
    "Too many education, health and care plans are late, and their quality is uneven across "
    "education, health and social care.",
    (
        "Fewer than half of new plans are issued within 20 weeks",
        "Advice from social care is missing from many plans (short breaks)",
        "Outcomes in plans are often vague and can not be measured",
        "Parents wait too long to hear what was decided after an annual review",
    ),
    (
        Focus(
            "Timely plans",
            "Families get a plan on time and know what it promises",
            (
                "Fill the four vacant plan coordinator posts",
                "Set up a weekly meeting that clears requests older than 16 weeks",
                "Agree a six week standard for advice from therapists",
                "Text families at each step of the 20 week process",
                "Clear the backlog of amended plans left from last summer",
            ),
        ),
        Focus(
            "Good plans",
            "Plans say clearly what will change for the child",
            (
                "Audit 30 plans each quarter with health, care and a parent on the panel",
                "Give every plan writer two days of training on outcomes",
                "Replace the plan template with one tested by families",
                "Name a social care lead who checks the advice before it is sent",
                "Share good plans in a library that every school can open",
            ),
        ),
    ),
)
COPRODUCTION = Theme(
    "Working with families",
    "Parents and carers are told about changes rather than shaping them, and many have lost "
    "confidence in the partnership.",
    (
        "Co-production is not well understood by leaders",
        "The local offer is hard to find and out of date",
        "Parents' complaints repeat the same worries year on year",
        "Young people are seldom asked what they think of services",
    ),
    (
        Focus(
            "Co-production as the way we work",
            "Families say that they shaped the services that they use",
            (
                "Sign a co-production charter with the parent carer forum",
                "Pay parents who sit on recruitment panels",
                "Put a parent and a young person on each workstream",
                "Report every quarter what changed because families asked for it",
                "Offer co-production training to managers in health, care and education",
            ),
        ),
        Focus(
            "A local offer that people use",
            "People find the help that they need the first time they look",
            (
                "Rebuild the local offer's front page with a group of parents",
                "Check each entry on the local offer with its provider twice a year",
                "Film ten short guides signed in British Sign Language",
                "Place local offer champions in all family hubs",
                "Measure how many searches on the local offer find nothing",
            ),
        ),
    ),
)
HEALTH = Theme(
    "Waiting for health services",
    "Children and young people wait too long for speech and language therapy, autism assessment "
    "and mental health support.",
    (
        "The wait for an autism assessment is over two years",
        "Families are left without advice while they wait (neurodevelopmental pathway)",
        "Speech and language therapy has vacancies that agency staff do not fill",
        "Health visitors see too few two year olds for their check",
    ),
    (
        Focus(
            "Shorter waits",
            "Children are seen sooner",
            (
                "Recruit three speech and language therapists on permanent contracts",
                "Open a Saturday clinic for autism assessments",
                "Move the youngest children waiting longest to the new provider",
                "Count waits in one way across the three trusts",
                "Review referral forms so that none is sent back for missing details",
            ),
        ),
        Focus(
            "Help while waiting",
            "Families have support from the day they ask",
            (
                "Start a telephone advice line staffed by therapists",
                "Send each family on the list a named contact",
                "Offer sleep and behaviour workshops in every locality",
                "Give schools a box of sensory resources to lend",
                "Train 40 volunteers as parent peer supporters",
            ),
        ),
    ),
)
INCLUSION = Theme(
    "Inclusion in mainstream schools",
    "Support at SEN support varies from school to school, and exclusions of children and young "
    "people with SEND are too high.",
    (
        "Suspensions of pupils at SEN support are twice the national rate",
        "The graduated response differs widely between schools (SEN support)",
        "Some pupils are on part-time timetables for too long",
        "SENCOs new to the role have little support",
    ),
    (
        Focus(
            "The graduated response",
            "Needs are met early, in the local school",
            (
                "Write one graduated response guide for all schools and settings",
                "Pair each new SENCO with an experienced one for a year",
                "Visit the twelve schools with the fewest pupils at SEN support",
                "Train teaching assistants in early language in every infant school",
                "Agree what ordinarily available provision means and publish it",
            ),
        ),
        Focus(
            "Fewer exclusions",
            "Pupils with SEND stay in school",
            (
                "Hold a panel within five days of a second suspension",
                "End part-time timetables that have no review date",
                "Open two outreach bases for pupils at risk of exclusion",
                "Report suspensions by school and need to heads each half term",
                "Train all secondary pastoral leads in trauma informed practice",
            ),
        ),
    ),
)
LEADERSHIP = Theme(
    "Leadership and data",
    "Leaders do not have a shared picture of need, and governance does not hold partners to "
    "account for what they agreed.",
    (
        "The partnership board does not know which actions made a difference",
        "Data from health and education are not brought together",
        "Plans are not costed and funding is agreed year by year",
        "The designated officer for social care has too little time for the role",
    ),
    (
        Focus(
            "Governance that works",
            "Partners can show what their decisions changed",
            (
                "Rewrite the board's terms of reference with an independent chair",
                "Bring a highlight report on one page to each board",
                "Ask scrutiny to look at one workstream each quarter",
                "Give the designated officer for social care a full-time post",
                "Test decisions against the partnership's risk register",
            ),
        ),
        Focus(
            "One picture of need",
            "Services are planned on shared and reliable data",
            (
                "Sign a data sharing agreement across education, health and care",
                "Build a monthly dashboard of twelve measures",
                "Refresh the needs assessment chapter on SEND",
                "Forecast special school places for five years",
                "Appoint an analyst hosted by the integrated care board",
            ),
        ),
    ),
)
THEMES = (PREPARATION, PLANS, COPRODUCTION, HEALTH, INCLUSION, LEADERSHIP)

ROLES = (
    "Director of Children's Services",
    "Head of SEND",
    "Designated Clinical Officer",
    "Designated Social Care Officer",
    "Assistant Director, Education and Inclusion",
    "Head of Children's Commissioning, Integrated Care Board",
    "Principal Educational Psychologist",
    "Parent Carer Forum Chair",
    "Virtual School Head",
    "Service Manager, Children with Disabilities",
    "Head of Therapies, Community Health Trust",
    "Director of Public Health",
    "Lead for Preparing for Adulthood",
    "Headteacher representative",
)

PROGRESS = (
    "First draft shared with the forum; comments are due back in two weeks.",
    "Two of four posts filled and a third interview is planned.",
    "Paused while the new contract is signed.",
    "Working group has met three times and agreed its terms.",
    "Pilot running in five schools with good early feedback.",
    "Funding agreed by both finance directors.",
    "Waiting for the trust to confirm the venue.",
    "Training dates booked and 26 people signed up.",
    "Specification written; tender opens next month.",
    "Delayed by sickness; cover starts on Monday.",
    "Finished and reported to the board.",
)

EVIDENCE = (
    "Share of families who feel listened to rises from 41% to 60%",
    "Eight in ten leavers are in work, training or volunteering",
    "Audit scores of good or better reach 70%",
    "No child waits more than 18 weeks",
    "Suspensions of pupils with SEND fall by a fifth",
    "Schools report that advice arrived in time",
    "Young people say that they chose their next step",
    "Minutes show partners challenging each other",
    "Calls to the advice line are answered within a day",
    "Complaints about delay fall by half",
    "Parents on panels say that their view changed a decision",
    "Dashboards are discussed at each board",
    "All schools have signed up to the guide",
)

"""Merrivale, a local SEND reform plan: four priorities, eight objectives, 34 actions."""

from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk

PRIORITIES = {
    "P1": "Inclusive mainstream",
    "P2": "Earliest years",
    "P3": "Money and fairness",
    "P4": "Voices",
}
# Group: priority, objective number, objective. Fields: officer, delivery lead, start, target,
# status / action, cross reference, update, success measure, risk.
PLAN = clerk.groups(
    """
# P1 | 1.1 | Every school has a base for inclusion

Director of Learning | Inclusion Partner | 05/01/2026 > 2026-01-05 day
31/03/2026 > 2026-03-31 day | On track
Map rooms, staffing and skills in all 74 mainstream schools
- | 61 schools mapped \u2013 the rest are booked | Every school has a costed plan | -

Director of Learning | Property Manager | 01/04/2026 > 2026-04-01 day
30/09/2026 > 2026-09-30 day | Not started
Adapt ten “first wave” schools, at up to £40,000 each
(cross ref: P3/02) > P3/02 | - | - | Building costs rise faster than the grant

Director of Learning | Principal Psychologist | 12/01/2026 > 2026-01-12 day
17/07/2026 > 2026-07-17 day | On track
Write one-page guides to ten common needs, tested by teachers in their second year
- | Four guides out | 70% of teachers use a guide each term | -

Head of School Improvement | - | 02/02/2026 > 2026-02-02 day | 18/12/2026 > 2026-12-18 day
At risk | Pair each school with another; pairs visit twice a year
- | Nine schools have yet to choose | - | Headteachers\u2019 time

# P1 | 1.2 | Specialists work in classrooms, not from a distance

Director of Learning | Advisory Services Manager | 05/01/2026 > 2026-01-05 day
24/04/2026 > 2026-04-24 day | On track
Join the autism, sensory and learning teams into one service
- | Staff consultation closed on 13 February | - | -

Chief Allied Health Professional | Therapies Manager | 02/03/2026 > 2026-03-02 day
23/10/2026 > 2026-10-23 day | Delayed
Give every cluster a named speech and language therapist, one day a week
(cross ref: P2/03) > P2/03 | Two posts frozen⏎Appeal to the trust\u2019s vacancy panel on 9 March
Clusters say that therapists are easy to reach | Vacancies

Chief Allied Health Professional | Occupational Therapy Lead | 13/04/2026 > 2026-04-13 day
18/12/2026 > 2026-12-18 day | Not started
Let occupational therapists “prescribe” changes to a classroom
- | - | Waits fall below ten weeks | -

Director of Learning | Workforce Lead | 01/06/2026 > 2026-06-01 day | Ongoing | Not started
Run joint training for teachers and therapists each half-term
- | - | - | -

Head of School Improvement | Advisory Services Manager | 05/01/2026 > 2026-01-05 day
27/02/2026 > 2026-02-27 day | Complete
Publish when and how a school can ask for a specialist
- | Published 20 February | - | -

# P2 | 2.1 | Two-year-olds\u2019 needs are seen and met

Head of Early Years | Health Visiting Lead | 19/01/2026 > 2026-01-19 day
29/05/2026 > 2026-05-29 day | On track
Add questions about talk and play to the two-year review
- | Agreed by the clinical group | 90% of reviews use them | -

Head of Early Years | - | 02/03/2026 > 2026-03-02 day | 31/07/2026 > 2026-07-31 day | At risk
Pay nurseries quickly: inclusion funding within 15 days
- | Average is 22 days | - | Finance system upgrade

Public Health Principal | Speech and Language Lead | 05/01/2026 > 2026-01-05 day
30/06/2026 > 2026-06-30 day | On track
Open “Chatter” cafés in all six family hubs
(cross ref: P1/06) > P1/06 | Three cafés open | - | -

Head of Early Years | Portage Manager | 13/04/2026 > 2026-04-13 day
11/12/2026 > 2026-12-11 day | Not started
Offer Portage to every family that is told of a disability at birth
- | - | Families wait under three weeks | -

# P2 | 2.2 | Starting school goes well

Head of Early Years | Reception Adviser | 13/04/2026 > 2026-04-13 day
17/07/2026 > 2026-07-17 day | Not started
Let children who need it begin Reception gradually, without loss of a full-time place
- | - | - | -

Head of Admissions | - | 05/01/2026 > 2026-01-05 day | 16/04/2026 > 2026-04-16 day | On track
Tell families by offer day what support will be in place
- | Letters drafted | 95% of families feel ready | -

Head of Early Years | Reception Adviser | 07/09/2026 > 2026-09-07 day
23/10/2026 > 2026-10-23 day | Not started
Meet each family of a child with a plan six weeks into term
- | - | - | -

Public Health Principal | School Nursing Manager | 04/05/2026 > 2026-05-04 day
31/08/2026 > 2026-08-31 day | Delayed
Settle continence support before the summer, child by child
- | Clinic has closed for refurbishment | - | Families turn to school staff for nursing care

# P3 | 3.1 | The deficit falls without harm

Director of Finance | High Needs Accountant | 05/01/2026 > 2026-01-05 day
27/03/2026 > 2026-03-27 day | Complete
Rebuild the high needs forecast, child by child
- | Auditors content | Forecast within 1% of outturn | -

Director of Finance | Capital Manager | 02/02/2026 > 2026-02-02 day
30/06/2026 > 2026-06-30 day | On track
Set out a three-year capital programme of £11.2m
(cross ref: P1/02) > P1/02 | Cabinet in April | - | -

Director of Learning | Placements Manager | 02/03/2026 > 2026-03-02 day
18/12/2026 > 2026-12-18 day | At risk
Review placements over £90,000 a year with the family and the school
- | 14 of 63 reviewed | Savings are spent on support nearer home | Families fear a cut

Director of Finance | - | 01/04/2026 > 2026-04-01 day | TBC | Not started
Agree with schools how much of the schools block moves
- | - | - | -

# P3 | 3.2 | Money follows need

Director of Finance | Schools Finance Manager | 05/01/2026 > 2026-01-05 day
31/07/2026 > 2026-07-31 day | On track
Fund clusters for SEN support, with less paper and no panel
- | Two clusters are testing it | - | -

Director of Learning | Moderation Lead | 13/04/2026 > 2026-04-13 day
23/10/2026 > 2026-10-23 day | Not started
Moderate bands twice a year with twelve headteachers
- | - | Nine in ten decisions stand | -

Director of Finance | Internal Audit Manager | 01/09/2026 > 2026-09-01 day
18/12/2026 > 2026-12-18 day | Stopped
Audit how 20 schools spend their notional SEN budget
- | Replaced by the national return | - | -

Joint Commissioner | - | 02/02/2026 > 2026-02-02 day | 31/07/2026 > 2026-07-31 day | Delayed
Agree shares for three-part funded placements; write them down
- | Shares still argued case by case | - | Legal challenge

Joint Commissioner | Contracts Officer | 01/06/2026 > 2026-06-01 day
27/11/2026 > 2026-11-27 day | Not started
Buy transport, respite and therapy for the special schools together
- | - | - | -

# P4 | 4.1 | Children and young people change things

Participation Manager | Youth Parliament Worker | 05/01/2026 > 2026-01-05 day
31/03/2026 > 2026-03-31 day | On track
Recruit a reform panel of 15 young people, five of whom do not use speech
- | Eleven recruited | - | -

Participation Manager | Communications Officer | 02/03/2026 > 2026-03-02 day
31/05/2026 > 2026-05-31 day | On track
Publish this plan in Easy Read, British Sign Language and film
- | Easy Read done | Young people can say what the plan is for | -

Director of Learning | - | 13/04/2026 > 2026-04-13 day | Ongoing | Not started
Answer each panel question in public within 20 working days
- | - | - | -

Participation Manager | Advocacy Provider | 01/06/2026 > 2026-06-01 day
30/10/2026 > 2026-10-30 day | Not started
Give an advocate to every young person at a residential school
- | - | All 26 have met their advocate | Provider\u2019s capacity

# P4 | 4.2 | Parent carers are partners

Participation Manager | Forum Chair | 05/01/2026 > 2026-01-05 day
27/02/2026 > 2026-02-27 day | Complete
Hold listening events in Merrivale, Stoke Ferrers and Lower Combe \u2013 one in the evening
- | 148 people came | - | -

Head of SEND | Casework Manager | 02/02/2026 > 2026-02-02 day
26/06/2026 > 2026-06-26 day | At risk
Give each family one named officer, and cover when that officer is away
- | Cover works in two teams of four | 80% know their officer\u2019s name | -

Head of SEND | SENDIASS Manager | 02/03/2026 > 2026-03-02 day
31/07/2026 > 2026-07-31 day | On track
Write decision letters that say why, in plain words
- | Eight letters rewritten | - | -

Head of SEND | Forum Chair | 07/09/2026 > 2026-09-07 day
11/12/2026 > 2026-12-11 day | Not started
Ask 500 families what has changed, and print what they say in full
- | - | - | -
"""
)

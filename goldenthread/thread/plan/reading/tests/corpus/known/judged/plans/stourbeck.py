"""Stourbeck, a written statement of action: two themes, four concerns, ten outcomes, 36 steps."""

from goldenthread.thread.plan.reading.tests.corpus.known.judged import clerk

# Fields: theme, its number, short title, wording.
CONCERNS = clerk.groups(
    """
# A | 1 | Graduated response
  | Inconsistent identification of needs at SEN support across schools and settings.
* Teachers' use of assess, plan, do, review is uneven. | (P4 MF 2) | 4 MF 2
* Support depends too much on individual staff, who move on. | (P4 MF 3) | 4 MF 3
* Early years settings value the advice they get but ask for more. | (P7 AFD 11) | 7 AFD 11

# A | 2 | Absence and exclusion
  | High rates of absence and suspension among pupils with SEND.
* Suspensions have risen for three years running. | (P5 MF 6) | 5 MF 6
* Too many pupils (mostly boys) are educated at home because placements failed.
  | (P5 MF 7, P8 AFD 14) | 5 MF 7, 8 AFD 14

# B | 3 | Strategy and leadership
  | Weak strategic leadership, with no joint plan that services own.
* Leaders have no agreed way to tell what difference they make. | (P3 MF 1) | 3 MF 1
* Parents do not know who is in charge. | (P3 AFD 4) | 3 AFD 4

# B | 4 | Therapies
  | Insufficient occupational therapy for children with sensory and physical needs.
* Therapy set out in plans is not always given. | (P6 MF 9) | 6 MF 9
* Waits differ widely between the north and the south of the area. | (P6 AFD 12) | 6 AFD 12
"""
)
# Group: outcome number, outcome, fill, overall impact, officer. Fields: date / step.
OUTCOMES = clerk.groups(
    """
# 1.1 | Every school follows the graduated response with confidence | green
  | Fewer requests for assessment are refused, because support came first
  | Assistant Director, Education

30 April 2022 > 2022-04-30 day | Rewrite the graduated response handbook with ten SENCOs

30 June 2022 > 2022-06-30 day | Launch it at three twilight events, one in each district

Autumn term 2022 > 2022-12-31 term
Moderate SEN support records in 24 schools, sharing what is found

Spring term 2023 > 2023-03-31 term | Publish examples of good records for each phase

# 1.2 | Settings know the children who need help before they start | amber
  | More children begin school with support already in place | Early Years Manager

31 May 2022 > 2022-05-31 day | Agree a single transition form across nurseries and schools

31 July 2022 > 2022-07-31 day | Hold a transition meeting for each child with significant needs

Autumn term 2022 > 2022-12-31 term | Ask Reception teachers what they wish they had been told

# 1.3 | SENCOs are well trained and stay in post | amber
  | SENCO turnover falls below one in ten | Assistant Director, Education

June 2022 > 2022-06-30 month | Pair new SENCOs with an experienced mentor

September 2022 > 2022-09-30 month | Pay for 25 places on the national award

November 2022 > 2022-11-30 month | Set up cluster groups that meet half-termly, with cover paid for

March 2023 > 2023-03-31 month | Survey SENCOs about workload; act on the three commonest complaints

# 2.1 | Fewer pupils with SEND are suspended | red
  | Suspension rates are no higher than the national average | Head of Inclusion

May 2022 > 2022-05-31 month | Look at every suspension of five days or more with the school

July 2022 > 2022-07-31 month | Fund de-escalation training in the eight schools that suspend most

September 2022 > 2022-09-30 month | Put an inclusion worker into each secondary school

February 2023 > 2023-02-28 month | Open a short-stay unit for Key Stage 2 (12 places)

# 2.2 | Pupils who are anxious about school come back to it | amber
  | Persistent absence among pupils with plans falls by a fifth
  | Principal Educational Psychologist

June 2022 > 2022-06-30 month | Publish guidance on emotionally based school avoidance

October 2022 > 2022-10-31 month
Train attendance officers, school nurses and pastoral leads together

January 2023 > 2023-01-31 month
Offer a graded return, agreed with the family, to each pupil below 50%

# 3.1 | One plan, one board, one set of priorities | green
  | Families and staff can name the area's three priorities | Chief Executive

15 April 2022 > 2022-04-15 day | Appoint an independent chair

29 April 2022 > 2022-04-29 day | Merge the four existing groups into a single partnership board

30 September 2022 > 2022-09-30 day | Adopt a strategy written with families, running to 2026

31 January 2023 > 2023-01-31 day | Publish the first yearly report on what has changed

# 3.2 | Leaders know what difference they make | red
  | Decisions are taken on evidence that families recognise | Head of Performance

30 June 2022 > 2022-06-30 day | Choose twelve measures and publish the baseline for each

31 October 2022 > 2022-10-31 day | Report the measures quarterly, alongside what families say

28 February 2023 > 2023-02-28 day | Start a programme of joint case audits

# 3.3 | Parents know who is in charge and how to reach them | green
  | Calls and emails are answered within two working days | Head of SEND

May 2022 > 2022-05-31 month | Put a who's who, with photographs, on the local offer

June 2022 > 2022-06-30 month | Staff the helpline from eight until six on weekdays

September 2022 > 2022-09-30 month | Meet families every half term at an open evening

# 4.1 | Children get the therapy that their plan sets out | red
  | No plan has a gap in therapy of more than four weeks | Therapies General Manager

31 May 2022 > 2022-05-31 day | Count what each plan promises against what is given

31 July 2022 > 2022-07-31 day | Recruit five occupational therapists and two assistants

31 December 2022 > 2022-12-31 day
Introduce a standard for missed sessions: cause, apology, replacement

31 March 2023 > 2023-03-31 day | Extend the contract to young people up to 25

# 4.2 | Schools meet everyday sensory needs themselves | amber
  | Referrals for sensory assessment fall by 30% | Designated Clinical Officer

Summer term 2022 > 2022-07-31 term | Give every primary school a sensory toolkit

Autumn term 2022 > 2022-12-31 term | Coach teaching assistants, by video and in class, to use it

Spring term 2023 > 2023-03-31 term | Make a sensory audit part of the visit by the advisory teacher

Summer term 2023 > 2023-07-31 term
Compare referrals before and after, then decide on the next phase
"""
)
THEMES = {"A": "Getting it right in school", "B": "Leading and commissioning together"}

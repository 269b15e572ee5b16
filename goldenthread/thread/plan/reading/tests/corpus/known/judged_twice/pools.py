"""Words that stand beside actions: who leads, what success looks like, how it goes."""

from __future__ import annotations

SENIORS = (
    "Director of Children's Services",
    "Chief Nurse, Integrated Care Board",
    "Assistant Director, Education and Inclusion",
    "Director of Public Health",
    "Executive Lead for Children, Community Trust",
)
LEADS = (
    "Head of SEND",
    "Designated Clinical Officer",
    "Principal Educational Psychologist",
    "Head of Early Years",
    "Joint Commissioning Manager",
    "Designated Social Care Officer",
    "Virtual School Head; Inclusion Manager",
)
SUCCESS = (
    "Nine in ten families say that they understand the next step",
    "Waiting times are shorter in every locality",
    "Audit shows that three quarters of plans are good or better",
    "Schools report that advice came within two weeks",
    "Fewer appeals are lodged than in the year before",
    "Young people can describe what has changed for them",
    "Attendance of pupils on SEN support is at the national average",
    "Staff vacancies are below five per cent",
    "Parents and carers rate the service at four out of five",
    "The number of complaints falls by a third",
    "All partners use the same figures",
)
PROGRESS = (
    "First draft shared with the parent carer forum and comments received.",
    "Two posts filled; the third is out to advert.",
    "Workshop held with 24 schools, notes sent to all.",
    "Delayed by the procurement timetable.",
    "Pilot running in three localities with good early feedback.",
    "",
    "Signed off by the board and now in use.",
    "Data sharing agreement is with legal services.",
    "Training booked for all staff.",
)

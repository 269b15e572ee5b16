"""The measures of Wexcombe's workbook and who owns them, by area."""

MEASURE_HEADINGS = (
    "Measure ref",
    "Improvement area",
    "Measure",
    "Baseline",
    "Target",
    "Planned Sep 25",
    "Actual Sep 25",
    "Planned Mar 26",
    "Actual Mar 26",
    "Measure owner",
    "Data source",
)
MEASURES = (
    ("M1", "1", "Calls to the inclusion helpdesk", "0", "150", "90", "117", "120", "Helpdesk log"),
    (
        "M2",
        "1",
        "Nurseries using early talk boost",
        "4",
        "45",
        "20",
        "25",
        "40",
        "Training records",
    ),
    ("M3", "2", "Plans issued in 20 weeks", "36%", "65%", "45%", "43%", "55%", "SEN2"),
    ("M4", "2", "Sampled plans graded good", "28%", "75%", "45%", "49%", "60%", "Audit tool"),
    ("M5", "3", "Children waiting for physiotherapy", "140", "20", "70", "52", "30", "Trust list"),
    ("M6", "4", "Children taught outside Wexcombe", "88", "60", "80", "83", "72", "Placements"),
    ("M7", "5", "Parents who trust the partnership", "24%", "50%", "", "", "40%", "Survey"),
)
OWNERS = {
    "1": "Assistant Director for Inclusion",
    "2": "Head of SEND Services",
    "3": "ICB Clinical Director for Children",
    "4": "Head of School Place Planning",
    "5": "Director of Children and Families",
}

"""What is wrong with a plan, and how to mend it: pure rules over a `PlanDocument`."""

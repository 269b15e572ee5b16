"""The words of the plans: invented areas, actions, officers and findings, one file a plan."""

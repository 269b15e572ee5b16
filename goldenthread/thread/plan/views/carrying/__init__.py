"""The pages on which a new plan is started from an earlier one, and its findings are decided on."""

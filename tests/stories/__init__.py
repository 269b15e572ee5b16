"""Stories: what somebody does in a real browser, from the first page to what they came for."""

"""The site: settings, addresses, command line, and pages that gather from every room."""

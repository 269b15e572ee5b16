"""Design: how every page looks: frame, forms, tables, tags, downloads."""

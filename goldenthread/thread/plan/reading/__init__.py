"""Reading: bytes of a plan file to a `PlanDocument`, without Django.

`source` cuts a file into blocks, the modules named for the field's words (`dates`, `ratings`,
`references`, `citations`, `columns`) say what a piece of text means, `understanding` puts the
document together, `serialising` writes and reads the exchange format.
"""

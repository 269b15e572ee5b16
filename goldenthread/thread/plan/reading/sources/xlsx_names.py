"""The XML names that a workbook's reader looks for (ECMA-376, part 1, section 18)."""

from __future__ import annotations

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
SHEETS, SHEET, WORKBOOK_PROPERTIES = S + "sheets", S + "sheet", S + "workbookPr"
SHEET_DATA = S + "sheetData"
ROW, CELL, VALUE, INLINE, TEXT = S + "row", S + "c", S + "v", S + "is", S + "t"
COLUMN, MERGE = S + "col", S + "mergeCell"
CONDITIONS, RULE, FORMULA = S + "conditionalFormatting", S + "cfRule", S + "formula"
STRING, RICH_RUN, RUN_PROPERTIES, ITALIC = S + "si", S + "r", S + "rPr", S + "i"
PHONETIC = S + "rPh"
FILLS, FILL, PATTERN, GRADIENT = S + "fills", S + "fill", S + "patternFill", S + "gradientFill"
FOREGROUND, BACKGROUND, COLOUR = S + "fgColor", S + "bgColor", S + "color"
NUMBER_FORMATS, CELL_STYLES, DIFFERENCES = S + "numFmts", S + "cellXfs", S + "dxfs"
INDEXED, COMMENT = S + "indexedColors", S + "comment"

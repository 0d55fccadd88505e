"""Reads documents and nothing more: every paragraph and cell of DOCX, every cell of XLSX, the text of web pages, plain texts."""

import sys
from html.parser import HTMLParser

from docx import Document
from openpyxl import load_workbook


def read_docx(path):
    document = Document(path)
    for paragraph in document.paragraphs:
        yield paragraph.text
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                yield cell.text


def read_xlsx(path):
    for sheet in load_workbook(path, data_only=True):
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                if value is not None:
                    yield str(value)


def read_html(path):
    texts = []
    parser = HTMLParser()
    parser.handle_data = texts.append
    with open(path, encoding="utf-8") as page:
        parser.feed(page.read())
    return texts


def read_text(path):
    with open(path, encoding="utf-8") as text:
        return text.read().splitlines()


readers = {"docx": read_docx, "xlsx": read_xlsx, "html": read_html, "txt": read_text}

characters = 0
for path in sys.argv[1:]:
    for text in readers[path.rsplit(".", 1)[1]](path):
        characters += len(text)
print(characters)

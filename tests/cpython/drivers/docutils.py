# origin: debian python3-docutils
# work: reStructuredText with tables, directives and references to HTML, pseudo-XML and LaTeX
import pathlib

import docutils
from docutils.core import publish_parts, publish_string

# Debian keeps the templates apart from the package.
TEMPLATE = pathlib.Path(docutils.__file__).parents[4] / "share/docutils/writers/html4css1/template.txt"

SOURCE = """
=====
Title
=====

:Author: Somebody
:Version: 1

A paragraph with *emphasis*, **strong**, ``code`` and a link_.

.. _link: http://example.org/

Section
=======

1. one
2. two

   - nested

+------+-----+
| a    | b   |
+======+=====+
| 1    | 2   |
+------+-----+

.. note:: A note with a footnote [#f]_.

.. [#f] The footnote.

.. code:: text

   x = 1

term
    definition

Unknown :role:`x` here.
"""
settings = {"report_level": 5, "output_encoding": "unicode", "embed_stylesheet": False, "stylesheet_path": "", "template": str(TEMPLATE), "syntax_highlight": "none"}
parts = publish_parts(SOURCE, writer_name="html", settings_overrides=settings)
print(parts["title"], parts["docinfo"])
print(parts["body"])
del settings["template"]
print(publish_string(SOURCE, writer_name="pseudoxml", settings_overrides=settings))

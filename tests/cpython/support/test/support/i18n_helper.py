"""The messages that modules mark for translation are listed by a tool that is not in CPython's Lib."""

import unittest


def update_translation_snapshots(module):
    raise NotImplementedError("needs Tools/i18n")


class TestTranslationsBase(unittest.TestCase):
    def assertMsgidsEqual(self, module):
        self.skipTest("needs Tools/i18n")

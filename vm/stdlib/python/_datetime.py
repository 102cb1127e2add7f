# the same as _pydatetime.py

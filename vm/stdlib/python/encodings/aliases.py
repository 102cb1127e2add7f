"""Names of encodings that other names stand for; the rest of the table is native."""

aliases = {
    'ascii': 'ascii', 'us_ascii': 'ascii', 'u8': 'utf_8', 'utf8': 'utf_8', 'utf': 'utf_8', 'latin1': 'latin_1', 'latin': 'latin_1',
    'l1': 'latin_1', 'iso_8859_1': 'latin_1', 'iso8859_1': 'latin_1', 'u16': 'utf_16', 'utf16': 'utf_16', 'u32': 'utf_32',
    'utf32': 'utf_32', 'u7': 'utf_7', 'utf7': 'utf_7', 'windows_1252': 'cp1252', '1252': 'cp1252', '437': 'cp437',
    'rot13': 'rot_13', 'hex': 'hex_codec', 'base64': 'base64_codec', 'base_64': 'base64_codec',
}

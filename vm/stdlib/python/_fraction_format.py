"""Fractions as texts by a format: as 3/4, or in decimals as floats are, but exact."""


class _Spec:
    """The fields of a format specification; `rest` is what could not be read."""

    def __init__(self, text):
        self.text, self.at = text, 0
        self.fill, self.align = ' ', ''
        if text[1:2] in ('<', '>', '=', '^'):
            self.fill, self.align, self.at = text[0], text[1], 2
        else:
            self.align = self.one_of('<>=^')
        self.sign = self.one_of('-+ ')
        self.no_negative_zero = self.one_of('z')
        self.alternate = self.one_of('#')
        self.width = self.digits()
        self.separator = self.one_of(',_')
        self.precision, self.fraction_separator = '', ''
        self.point = self.one_of('.')
        if self.point:
            self.precision = self.digits()
            self.fraction_separator = self.one_of(',_')
        self.kind = self.one_of('eEfFgG%')
        self.rest = text[self.at:]

    def one_of(self, characters):
        character = self.text[self.at:self.at + 1]
        if character and character in characters:
            self.at += 1
            return character
        return ''

    def digits(self):
        start = self.at
        while self.text[self.at:self.at + 1] in set('0123456789'):
            self.at += 1
        return self.text[start:self.at]

    def laid_out(self, sign, body):
        """Sign and body, filled up to the width."""
        fill = self.fill * (int(self.width or '0') - len(sign) - len(body))
        if self.align == '=':
            return sign + fill + body
        left = {'<': 0, '^': len(fill) // 2}.get(self.align, len(fill))
        return fill[:left] + sign + body + fill[left:]

    def sign_of(self, negative):
        return '-' if negative else self.sign.replace('-', '')


def formatted(above, below, text):
    """The text of above/below by a format specification; None if that is not valid."""
    spec = _Spec(text)
    padded = len(spec.width) > 1 and spec.width[0] == '0'
    if spec.rest:
        return None
    if spec.kind:
        if padded and spec.align or spec.point and not (spec.precision or spec.fraction_separator):
            return None
        return _in_decimals(above, below, spec, padded)
    if padded or spec.no_negative_zero or spec.point:
        return None
    body = f'{abs(above):{spec.separator}}'
    if below > 1 or spec.alternate:
        body += f'/{below:{spec.separator}}'
    return spec.laid_out(spec.sign_of(above < 0), body)


def _rounded(above, below, places):
    """abs(above/below) * 10**places as an integer; of two equally near ones the even."""
    if places >= 0:
        whole, rest = divmod(abs(above) * 10 ** places, below)
    else:
        below *= 10 ** -places
        whole, rest = divmod(abs(above), below)
    over = 2 * rest - below
    return whole + 1 if over > 0 or over == 0 and whole & 1 else whole


def _significant(above, below, figures):
    """(integer of so many digits, the number of decimal places it has)."""
    if not above:
        return 0, figures - 1
    # 10**magnitude is the greatest power of ten that is not above the number.
    magnitude = len(str(abs(above))) - len(str(below))
    if abs(above) * 10 ** max(0, -magnitude) < below * 10 ** max(0, magnitude):
        magnitude -= 1
    places = figures - 1 - magnitude
    number = _rounded(above, below, places)
    return (number // 10, places - 1) if number == 10 ** figures else (number, places)


def _in_decimals(above, below, spec, padded):
    precision = int(spec.precision or '6')
    kind = spec.kind.lower()
    suffix = ''
    if kind == 'f' or kind == '%':
        if kind == '%':
            suffix = '%'
        number, places = _rounded(above, below, precision + (2 if suffix else 0)), precision
    else:
        figures = max(precision, 1) if kind == 'g' else precision + 1
        number, places = _significant(above, below, figures)
        exponent = figures - 1 - places
        if kind == 'e' or exponent >= figures or exponent < -4:
            places = figures - 1
            suffix = f"{'E' if spec.kind.isupper() else 'e'}{exponent:+03d}"
    digits = f'{number:0{places + 1}d}'
    whole, fraction = digits[:len(digits) - places], digits[len(digits) - places:]
    if kind == 'g' and not spec.alternate:
        fraction = fraction.rstrip('0')
    sign = spec.sign_of(above < 0 and not (spec.no_negative_zero and not number))
    if spec.fraction_separator:
        fraction = spec.fraction_separator.join([fraction[i:i + 3] for i in range(0, len(fraction), 3)])
    end = ('.' if fraction or spec.alternate else '') + fraction + suffix
    if padded or spec.align == '=' and spec.fill == '0':
        room = int(spec.width or '0') - len(sign) - len(end)
        # Of four places one is the separator's, if there is one.
        whole = whole.zfill(room * 3 // 4 + 1 if spec.separator else room)
    if spec.separator:
        first = (len(whole) - 1) % 3 + 1
        whole = spec.separator.join([whole[:first]] + [whole[i:i + 3] for i in range(first, len(whole), 3)])
    return spec.laid_out(sign, whole + end)

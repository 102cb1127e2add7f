# origin: debian python3-roman
# work: every number to 4999 there and back, and what it refuses
import roman

print(all(roman.fromRoman(roman.toRoman(n)) == n for n in range(1, 5000)), roman.toRoman(1994), roman.fromRoman("MMXXVI"))
for bad in (0, 5000, 1.5):
    try:
        roman.toRoman(bad)
    except roman.RomanError as e:
        print(type(e).__name__, e)
for bad in ("", "IIII", "abc"):
    try:
        roman.fromRoman(bad)
    except roman.RomanError as e:
        print(type(e).__name__, e)

# origin: lib stringprep
# work: its tables asked, which are those of Unicode 3.2
# fails: `unicodedata` has the tables of one version of Unicode only, no `ucd_3_2_0`
import stringprep

print(stringprep.in_table_a1("\u0221"), stringprep.map_table_b2("ß"), stringprep.in_table_d1("\u05d0"), stringprep.in_table_c12("\u00a0"))

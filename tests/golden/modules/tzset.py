import os
import time
from datetime import datetime

for zone in ('UTC', 'EST+05EDT,M3.2.0,M11.1.0', 'AEST-10AEDT-11,M10.1.0,M4.1.0/3', '<-03>3', 'IST-5:30', 'EST5EDT,J60/1,300/3:30:15'):
    os.environ['TZ'] = zone
    time.tzset()
    print(zone, time.tzname, time.timezone, time.altzone, time.daylight)
    for seconds in (0, 1710053999, 1710054000, 1730613599, 1730613600, 4000000000):
        local = time.localtime(seconds)
        print(tuple(local), local.tm_zone, local.tm_gmtoff, time.mktime(local) == seconds)

os.environ['TZ'] = 'EST+05EDT,M3.2.0,M11.1.0'
time.tzset()
print('a time that comes twice, and one that never comes')
for fold in (0, 1):
    for moment in (datetime(2024, 11, 3, 1, 30, fold=fold), datetime(2024, 3, 10, 2, 30, fold=fold)):
        print(moment, fold, moment.timestamp(), moment.astimezone())
for seconds in (1730611800, 1730615400):
    print(repr(datetime.fromtimestamp(seconds)))

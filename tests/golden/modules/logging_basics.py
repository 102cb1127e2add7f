import io
import logging
import sys

out = io.StringIO()
logging.basicConfig(stream=out, level=logging.INFO, format='%(levelname)s:%(name)s:%(funcName)s:%(lineno)d:%(message)s')
log = logging.getLogger('a.b')
log.debug('no')
log.info('x=%d y=%(y)s' if False else 'x=%d', 3)
log.warning('%(k)s', {'k': 1})


def f():
    try:
        1 / 0
    except ZeroDivisionError:
        log.exception('failed')


f()
print(out.getvalue().replace(__file__, 'FILE'))
print(log, log.parent, logging.getLogger('a'), log.parent, logging.getLogger().handlers[0].level, log.getEffectiveLevel(), log.isEnabledFor(10))
h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter('{name}-{levelname:>8}-{message}', style='{'))
log.addHandler(h)
log.propagate = False
h.addFilter(lambda r: 'skip' not in r.getMessage())
log.error('shown')
log.error('skip me')
logging.LoggerAdapter(log, {'user': 'me'}).warning('adapted')
log.log(35, 'between')
logging.addLevelName(35, 'NOTICE')
log.log(35, 'named')
log.disabled = True
log.error('gone')
for call in [lambda: logging.Formatter('x'), lambda: log.setLevel('NOPE'), lambda: logging.getLogger(1), lambda: logging.Formatter('%(message)s', style='?')]:
    try:
        call()
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(logging.getLevelName('INFO'), logging.getLevelName(5), logging.makeLogRecord({'msg': 'm', 'name': 'n', 'levelno': 10}))

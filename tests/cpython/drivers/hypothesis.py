# origin: debian python3-hypothesis
# work: properties over generated data that hold, and one that does not, shrunk to its smallest example
# fails: no `_tokenize`, on which `tokenize` is built
from hypothesis import HealthCheck, Phase, given, settings, strategies as st

quick = settings(max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck),
                 phases=[Phase.generate, Phase.shrink])


@quick
@given(st.lists(st.integers()))
def sorts(values):
    assert sorted(sorted(values)) == sorted(values) and len(sorted(values)) == len(values)


@quick
@given(st.text(), st.text())
def concatenates(a, b):
    assert (a + b).startswith(a) and (a + b).endswith(b)


@quick
@given(st.dictionaries(st.integers(0, 5), st.floats(allow_nan=False)), st.data())
def looks_up(mapping, data):
    if mapping:
        key = data.draw(st.sampled_from(sorted(mapping)))
        assert mapping[key] == dict(mapping)[key]


@quick
@given(st.integers())
def fails(n):
    assert n < 1000


sorts()
concatenates()
looks_up()
try:
    fails()
except AssertionError as e:
    print("fails", getattr(e, "__notes__", []))

"""What takes the same time however large its operands are: calls of it hide no growth.

The names are those of values.full_name(). Whatever isn't known to be constant isn't.
"""

# Whatever the arguments are.
CALLS = frozenset(
    """
    callable chr delattr enumerate getattr globals hasattr id isinstance issubclass iter len
    locals memoryview next object ord property range reversed setattr slice super type zip
    bool float complex bool.__new__
    dict.get dict.items dict.keys dict.pop dict.popitem dict.setdefault dict.values
    dict.move_to_end OrderedDict.move_to_end OrderedDict.popitem OrderedDict.get
    list.append list.__len__ set.add set.discard set.pop set.remove
    deque.append deque.appendleft deque.pop deque.popleft
    Random.random Random.getrandbits
    random.Random.betavariate random.Random.choice random.Random.expovariate random.Random.gauss
    random.Random.normalvariate random.Random.randint random.Random.random random.Random.randrange
    random.Random.triangular random.Random.uniform
    math.acos math.asin math.atan math.atan2 math.ceil math.copysign math.cos math.degrees
    math.exp math.fabs math.floor math.fmod math.frexp math.gcd math.hypot math.isclose
    math.isfinite math.isinf math.isnan math.isqrt math.ldexp math.log math.log10 math.log1p
    math.log2 math.modf math.pow math.radians math.sin math.sqrt math.tan math.trunc
    itertools.accumulate itertools.chain itertools.count itertools.cycle itertools.repeat
    itertools.takewhile itertools.zip_longest
    typing.cast
    time.monotonic time.monotonic_ns time.perf_counter time.perf_counter_ns time.process_time
    time.time time.time_ns
    """.split()
)

# As long as the operands are small: a number of one machine word or so, a short text, or nothing.
OF_SMALL = frozenset(
    """
    abs ascii bin bytes divmod format hash hex int oct pow repr round str
    bytearray collections.deque dict frozenset list set tuple
    """.split()
)

# Of several arguments, each once; of one, all that is in it.
OF_SEVERAL = frozenset(["max", "min"])

# What goes once over its argument. Over a generator or a comprehension that is written there, each
# step is counted already.
GO_OVER = frozenset("all any dict frozenset list max min set sum tuple str.join".split())

# Modules of whose classes an object that is made of nothing is empty.
EMPTY_MODULES = frozenset(["builtins", "collections", "io", "threading", "_thread"])

# Modules whose objects are as large as numbers, whatever they hold.
SMALL_MODULES = frozenset(["datetime", "decimal", "fractions", "uuid", "pathlib", "enum"])

# What is beyond this, isn't small: characters of a text (whole numbers of a machine word have 20),
# bits of a number, items of a tuple.
SHORT_TEXT = 20
SMALL_BITS = 64
SHORT_TUPLE = 8

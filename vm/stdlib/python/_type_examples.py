"""The types of built-in objects, found by making one of each: for when `_types` is blocked."""

import sys


class _Examples:
    """Makes one object of each kind that only a statement makes."""

    def function(self):
        return lambda: self

    def generator(self):
        yield

    async def coroutine(self):
        pass

    async def asynchronous_generator(self):
        yield

    def traceback(self):
        try:
            raise TypeError
        except TypeError as error:
            return error.__traceback__


_examples = _Examples()
_function = _examples.function()
_coroutine = _examples.coroutine()
_traceback = _examples.traceback()

NoneType, EllipsisType, NotImplementedType = type(None), type(...), type(NotImplemented)
ModuleType, SimpleNamespace = type(sys), type(sys.implementation)
MappingProxyType = type(type.__dict__)
GenericAlias, UnionType = type(list[int]), type(int | str)

# Functions and what belongs to them.
FunctionType = LambdaType = type(_function)
CodeType, CellType = type(_function.__code__), type(_function.__closure__[0])
MethodType = type(_examples.function)
BuiltinFunctionType = BuiltinMethodType = type(len)
MethodDescriptorType, ClassMethodDescriptorType = type(str.join), type(vars(dict)['fromkeys'])
WrapperDescriptorType, MethodWrapperType = type(object.__init__), type(None.__repr__)
GetSetDescriptorType, MemberDescriptorType = type(FunctionType.__code__), type(FunctionType.__globals__)

# What runs.
GeneratorType, CoroutineType = type(_examples.generator()), type(_coroutine)
AsyncGeneratorType = type(_examples.asynchronous_generator())
TracebackType, FrameType = type(_traceback), type(_traceback.tb_frame)
_coroutine.close()      # nobody is going to await it

__all__ = [name for name in globals() if name[0] != '_' and name != 'sys']

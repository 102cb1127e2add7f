# line 63: Task.get_stack and print_stack
import asyncio
import sys


async def leaf(fut):
    await fut


async def middle(fut):
    await leaf(fut)


async def main():
    fut = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(middle(fut), name="T")
    print([f.f_code.co_name for f in task.get_stack()])
    await asyncio.sleep(0)
    print([(f.f_code.co_name, f.f_lineno) for f in task.get_stack()], len(task.get_stack(limit=1)))
    task.print_stack(file=sys.stdout)
    fut.set_exception(KeyError("k"))
    try:
        await task
    except KeyError:
        pass
    print([(f.f_code.co_name, f.f_lineno) for f in task.get_stack()])
    task.print_stack(file=sys.stdout)


asyncio.run(main())

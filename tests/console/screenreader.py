# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads the console over AT-SPI, as a screen reader does. Arguments: the program and its options.

Prints what a person could not hear, one thing a line, and then "read N objects, M cells". To be run on an X server and a
session bus of its own.
"""
import os
import subprocess
import sys
import time

import pyatspi

PATIENCE = 20  # seconds


def wait_for(what):
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        found = what()
        if found:
            return found
        time.sleep(0.1)
    return None


def application():
    desktop = pyatspi.Registry.getDesktop(0)
    for i in range(desktop.childCount):
        child = desktop.getChildAtIndex(i)
        if child is not None and child.name.lower() == "floorwatch" and child.childCount > 0:
            return child
    return None


def is_on(accessible, state):
    return accessible.getState().contains(state)


def walk(accessible, path=""):
    role = accessible.getRoleName()
    here = f"{path}/{role} {accessible.name!r}"
    yield accessible, here
    if role == "table" or accessible.getRole() == pyatspi.ROLE_TABLE:
        return  # its cells are read by row and column
    for i in range(accessible.childCount):
        child = accessible.getChildAtIndex(i)
        if child is not None:
            yield from walk(child, here)


def nameless(root):
    """What can have the keyboard and does not say what it is."""
    for accessible, path in walk(root):
        if not is_on(accessible, pyatspi.STATE_SHOWING) or not is_on(accessible, pyatspi.STATE_FOCUSABLE):
            continue
        if not accessible.name.strip():
            yield f"has no name: {path}"


def grid_of(root):
    for accessible, _ in walk(root):
        if accessible.getRole() in (pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE_TABLE) and accessible.name:
            table = accessible.queryTable()
            if table.nRows > 1 and table.nColumns > 1:
                return table
    return None


def unreadable(table):
    """Cells that do not say which queue and column they are of. The first column is the queue's own name."""
    for row in range(min(table.nRows - 1, 4)):
        queue = table.getAccessibleAt(row, 0).name
        if not queue:
            yield f"row {row} has no name"
        for column in range(1, table.nColumns):
            cell = table.getAccessibleAt(row, column).name
            title = table.getColumnDescription(column)
            if not cell.startswith(queue.split(",")[0]):
                yield f"cell {row}, {column} does not name its queue {queue!r}: {cell!r}"
            elif len(cell.split(",")) < 2 or not title:
                yield f"cell {row}, {column} does not name its column {title!r}: {cell!r}"


def main():
    environment = dict(os.environ, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1")
    console = subprocess.Popen(sys.argv[1:], env=environment)
    try:
        root = wait_for(application)
        if root is None:
            sys.exit("the console is not among what can be read")
        table = wait_for(lambda: grid_of(root))
        if table is None:
            sys.exit("there is no grid that can be read")
        for problem in list(nameless(root)) + list(unreadable(table)):
            print(problem)
        objects = sum(1 for _ in walk(root))
        print(f"read {objects} objects, {table.nRows * table.nColumns} cells")
    finally:
        console.terminate()
        console.wait()


main()

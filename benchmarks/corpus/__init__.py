"""Reports made for measuring: ordinary public prose with figures whose relations are known.

Every figure is printed by a `Pen`, which also notes what relation it takes part in. A report can be
set in several layouts, and one figure of a relation can be changed so that it no longer holds.
"""

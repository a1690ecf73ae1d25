"""A worker of landau that measures Python functions; the standard library is all it needs.

SPDX-License-Identifier: 0BSD
"""

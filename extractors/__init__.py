"""The knowledge: what a fact looks like in English news prose. A library that works without the pipeline.

`registry` names the extractors and calls them.
"""

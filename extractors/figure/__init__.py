"""The parts that figures are read with: numerals, the units around them, the things they count."""

// Tests of Diagrams.

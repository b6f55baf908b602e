// Tests of Wording.

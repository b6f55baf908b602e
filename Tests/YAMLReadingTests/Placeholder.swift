// Tests of YAMLReading.

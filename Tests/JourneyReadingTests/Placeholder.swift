// Tests of JourneyReading.

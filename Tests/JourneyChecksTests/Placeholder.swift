// Tests of JourneyChecks.

// Tests of JourneyAnalysis.

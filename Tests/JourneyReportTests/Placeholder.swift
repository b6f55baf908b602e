// Tests of JourneyReport.

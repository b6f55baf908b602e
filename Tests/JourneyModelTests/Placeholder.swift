// Tests of JourneyModel.

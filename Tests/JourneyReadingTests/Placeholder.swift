// The reading's tests.

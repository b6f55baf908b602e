// Tests of NoteReading.

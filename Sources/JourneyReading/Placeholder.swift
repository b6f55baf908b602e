// Filled by the pipeline's stage.

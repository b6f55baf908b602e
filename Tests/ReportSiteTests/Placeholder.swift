// Tests of ReportSite.

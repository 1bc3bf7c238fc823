import Dates
import Testing

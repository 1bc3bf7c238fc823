import Testing
import Translation

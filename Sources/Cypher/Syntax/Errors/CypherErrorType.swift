/// The classes of errors that the openCypher TCK knows.
public enum CypherErrorType: String, Sendable, CaseIterable {
    case syntax = "SyntaxError"
    case semantic = "SemanticError"
    case parameterMissing = "ParameterMissing"
    case procedure = "ProcedureError"
    case constraintVerificationFailed = "ConstraintVerificationFailed"
    case constraintValidationFailed = "ConstraintValidationFailed"
    case entityNotFound = "EntityNotFound"
    case propertyNotFound = "PropertyNotFound"
    case labelNotFound = "LabelNotFound"
    case type = "TypeError"
    case argument = "ArgumentError"
    case arithmetic = "ArithmeticError"
    /// Time, rows or memory that the caller allowed are used up; not of the TCK.
    case limit = "LimitError"

    var usualPhase: CypherError.Phase {
        switch self {
        case .syntax, .parameterMissing, .procedure: .compileTime
        case .semantic, .constraintVerificationFailed, .constraintValidationFailed, .entityNotFound,
            .propertyNotFound, .labelNotFound, .type, .argument, .arithmetic, .limit:
            .runtime
        }
    }
}

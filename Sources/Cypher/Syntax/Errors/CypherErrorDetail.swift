/// The finer classes of errors: the names of the openCypher TCK, and after them those that it has no name for.
public enum CypherErrorDetail: String, Sendable, CaseIterable {
    // Lexical and syntactic
    case unexpectedSyntax = "UnexpectedSyntax"
    case invalidNumberLiteral = "InvalidNumberLiteral"
    case integerOverflow = "IntegerOverflow"
    case floatingPointOverflow = "FloatingPointOverflow"
    case invalidUnicodeLiteral = "InvalidUnicodeLiteral"
    case invalidUnicodeCharacter = "InvalidUnicodeCharacter"
    case invalidRelationshipPattern = "InvalidRelationshipPattern"
    case invalidParameterUse = "InvalidParameterUse"
    case invalidArgumentPassingMode = "InvalidArgumentPassingMode"
    case invalidClauseComposition = "InvalidClauseComposition"
    case creatingVarLength = "CreatingVarLength"
    case requiresDirectedRelationship = "RequiresDirectedRelationship"
    case noSingleRelationshipType = "NoSingleRelationshipType"

    // Of names and scopes
    case undefinedVariable = "UndefinedVariable"
    case variableAlreadyBound = "VariableAlreadyBound"
    case variableTypeConflict = "VariableTypeConflict"
    case relationshipUniquenessViolation = "RelationshipUniquenessViolation"
    case columnNameConflict = "ColumnNameConflict"
    case differentColumnsInUnion = "DifferentColumnsInUnion"
    case noExpressionAlias = "NoExpressionAlias"
    case noVariablesInScope = "NoVariablesInScope"
    case unknownFunction = "UnknownFunction"
    case procedureNotFound = "ProcedureNotFound"
    case missingParameter = "MissingParameter"
    case invalidNumberOfArguments = "InvalidNumberOfArguments"

    // Of aggregation and constants
    case invalidAggregation = "InvalidAggregation"
    case ambiguousAggregationExpression = "AmbiguousAggregationExpression"
    case nestedAggregation = "NestedAggregation"
    case nonConstantExpression = "NonConstantExpression"
    case negativeIntegerArgument = "NegativeIntegerArgument"
    case numberOutOfRange = "NumberOutOfRange"

    // Of types and values
    case invalidArgumentType = "InvalidArgumentType"
    case invalidArgumentValue = "InvalidArgumentValue"
    case invalidPropertyType = "InvalidPropertyType"
    case mapElementAccessByNonString = "MapElementAccessByNonString"

    // Of changes to the graph
    case invalidDelete = "InvalidDelete"
    case deletedEntityAccess = "DeletedEntityAccess"
    case deleteConnectedNode = "DeleteConnectedNode"
    case mergeReadOwnWrites = "MergeReadOwnWrites"

    // Not of the TCK
    case divisionByZero = "DivisionByZero"
    case nestingTooDeep = "NestingTooDeep"
    case queryTooLong = "QueryTooLong"
    case limitExceeded = "LimitExceeded"
    case readOnly = "ReadOnly"
    case unsupported = "Unsupported"
}

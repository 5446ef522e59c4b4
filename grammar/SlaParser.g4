// The sentences of SlaLang. Parsing/RecoveringStrategy.cs gives up a `declaration` or an `…Item` as a whole when its
// line is broken and goes on with the next, so every line that can stand alone is a rule of its own that ends in NEW_LINE.
// Figures are one lenient rule (`quantity`): whether `34` may stand where a rate belongs is said later, in the user's words.
parser grammar SlaParser;

options { tokenVocab = SlaLexer; }

document: declaration* EOF;

declaration
    : languageDeclaration
    | includeDeclaration
    | agreementDeclaration
    | teamDeclaration
    | calendarDeclaration
    | stageDeclaration
    | leadDeclaration
    | ratesDeclaration
    | streamDeclaration
    | followupDeclaration
    | obligationDeclaration
    | metricDeclaration
    | clauseDeclaration
    | sourceDeclaration
    | excuseDeclaration
    | testDeclaration
    | scenarioDeclaration
    ;

// language 1
languageDeclaration: LANGUAGE NUMBER NEW_LINE;

// include "calendars/us.sla"
includeDeclaration: INCLUDE STRING NEW_LINE;

// ---- agreement "Title" { … }
agreementDeclaration: AGREEMENT STRING OPEN_BRACE agreementItem* CLOSE_BRACE;

agreementItem
    : VERSION STRING NEW_LINE                                   # versionItem
    | BETWEEN name AND name NEW_LINE                            # partiesItem
    | EFFECTIVE DATE TO DATE NEW_LINE                           # effectiveItem
    | CURRENCY name NEW_LINE                                    # currencyItem
    | LOCALE STRING NEW_LINE                                    # localeItem
    | CALENDAR name NEW_LINE                                    # agreementCalendarItem
    | ROUNDING UP (AT EVERY STAGE | AT THE END) NEW_LINE        # roundingItem
    | REVIEW period NEW_LINE                                    # reviewItem
    | MEETING STRING quantity period NEW_LINE                   # meetingItem
    | FISCAL name STARTS IN name NEW_LINE                       # fiscalYearItem
    | GOAL text NEW_LINE                                        # goalItem
    | ONE LEAD PER EMAIL NEW_LINE                               # oneLeadPerEmailItem
    | quotaLine                                                 # agreementQuotaItem
    | SPLIT share (COMMA share)* NEW_LINE                       # agreementSplitItem
    ;

// ---- team sales "Sales" { … }
teamDeclaration: TEAM name title=STRING? OPEN_BRACE teamItem* CLOSE_BRACE;

teamItem
    : SIGNATORY STRING COMMA STRING NEW_LINE                    # signatoryItem
    | CAPACITY quantity AT perPeriod (COMMA perPeriod)* NEW_LINE # capacityItem
    ;

perPeriod: quantity PER name;

// ---- calendar office { … }
calendarDeclaration: CALENDAR name title=STRING? OPEN_BRACE calendarItem* CLOSE_BRACE;

calendarItem
    : TIMEZONE STRING NEW_LINE                                  # timezoneItem
    | OPEN ALWAYS NEW_LINE                                      # openAlwaysItem
    | OPEN days interval (COMMA interval)* NEW_LINE             # openItem
    | OPEN DATE interval (COMMA interval)* STRING? NEW_LINE     # openDateItem
    | CLOSED DATE (TO DATE)? interval? STRING? NEW_LINE         # closedItem
    ;

days: dayRange (COMMA dayRange)*;
dayRange: name (TO name)?;
interval: TIME (MINUS | TO) TIME;

// ---- stage MQL "Marketing qualified lead" { … }
stageDeclaration: STAGE name title=STRING? (OPEN_BRACE stageItem* CLOSE_BRACE | NEW_LINE);

stageItem
    : OWNER name NEW_LINE                                       # ownerItem
    | MEANS text NEW_LINE                                       # meansItem
    | REJECTED FOR STRING (COMMA STRING)* NEW_LINE              # rejectedForItem
    ;

// ---- lead website "Website form"
leadDeclaration: LEAD name title=STRING? (OPEN_BRACE leadItem* CLOSE_BRACE | NEW_LINE);

leadItem: MEANS text NEW_LINE;

// ---- rates website in enterprise from 2026-04-01 { … }
ratesDeclaration: RATES name (IN stream=name)? (FROM DATE)? OPEN_BRACE ratesItem* CLOSE_BRACE;

ratesItem
    : pair quantity NEW_LINE                                    # conversionItem
    | DEAL VALUE quantity NEW_LINE                              # dealValueItem
    | TIME_WORD TO CLOSE closePart (COMMA closePart)* NEW_LINE  # timeToCloseItem
    | MEASURED DATE TO DATE NEW_LINE                            # measuredItem
    ;

pair: name ARROW name;
closePart: (quantity IN)? quantity;

// ---- stream new_business "New business" { … }
streamDeclaration: STREAM name title=STRING? OPEN_BRACE streamItem* CLOSE_BRACE;

streamItem
    : quotaLine                                                 # streamQuotaItem
    | RETAINED quantity (PER name)? NEW_LINE                    # retainedItem
    | SPLIT share (COMMA share)* NEW_LINE                       # splitItem
    | BASIS name NEW_LINE                                       # basisItem
    | MIX name AT (LEAST | MOST) quantity OF name NEW_LINE      # mixItem
    ;

quotaLine
    : QUOTA FOR (MONTH | QUARTER) quantity NEW_LINE             # quotaOfMonth
    | QUOTA AFTER THE TERM quantity (PER name)? NEW_LINE        # quotaAfterTerm
    | QUOTA quantity (PER name)? NEW_LINE                       # quotaPerPeriod
    ;

share: name (quantity | REST);

// ---- followup inbound "Inbound follow-up" { … }
followupDeclaration: FOLLOWUP name title=STRING? OPEN_BRACE followupItem* CLOSE_BRACE;

followupItem
    : FOR stages=names (FROM types=names)? NEW_LINE             # followupForItem
    | clockLine                                                 # followupClockItem
    | FIRST CONTACT WITHIN quantity orRejection? NEW_LINE       # firstContactItem
    | FOLLOW_UPS quantity IN TOTAL WITHIN quantity (OF FIRST CONTACT)? NEW_LINE # milestoneItem
    | SPACING spacingBound (COMMA spacingBound)* NEW_LINE       # spacingItem
    | STOPS WHEN names NEW_LINE                                 # stopsItem
    | PAUSES WHILE names NEW_LINE                               # pausesItem
    | KINDS names NEW_LINE                                      # kindsItem
    | ON REASSIGNMENT (RESTART | CONTINUE) NEW_LINE             # reassignmentItem
    | INCLUDING FIRST CONTACT NEW_LINE                          # includingFirstContactItem
    ;

clockLine: CLOCK STARTS WHEN (CREATED | ASSIGNED | IT BECOMES name) NEW_LINE;
spacingBound: AT (LEAST | MOST) quantity;
orRejection: OR REJECTION;

// ---- obligation speed "Speed to lead" { … }
obligationDeclaration: OBLIGATION name title=STRING? OPEN_BRACE obligationItem* CLOSE_BRACE;

obligationItem
    : name MUST duty guard? NEW_LINE                            # dutyItem
    | OVER_DELIVERY quantity IN A ROW IS A BREACH NEW_LINE      # overDeliveryItem
    | ON BREACH (quantity IN A ROW)? (NOTIFY | ESCALATE TO) STRING NEW_LINE # onBreachItem
    | UNANSWERED COUNTS AS ACCEPTED NEW_LINE               # unansweredItem
    | clockLine                                                 # obligationClockItem
    | KINDS names NEW_LINE                                      # obligationKindsItem
    | MEANS text NEW_LINE                                       # obligationMeansItem
    ;

guard: WHEN expression;

duty
    : DELIVER name fromTypes? (COMMA? deliverTerm)* COMMA? period            # deliverDuty
    | CONTACT name fromTypes? WITHIN quantity orRejection? compliance        # contactDuty
    | FOLLOW name compliance                                                 # followDuty
    | ACCEPT OR REJECT name fromTypes? WITHIN quantity compliance            # decideDuty
    | CONVERT AT LEAST quantity OF pair fromTypes? WITHIN quantity COMMA? period # convertDuty
    | REACH quantity OF pair fromTypes? WITHIN quantity BY DATE              # reachDuty
    | KEEP expression keepBound? COMMA? period                               # keepDuty
    ;

fromTypes: FROM names;
compliance: FOR quantity OF LEADS COMMA? period;
keepBound: AT (LEAST | MOST) quantity;

deliverTerm
    : BY (VALUE | COUNT)                                        # deliverByTerm
    | GIVE OR TAKE quantity                                     # giveOrTakeTerm
    | AT LEAST quantity (OF DEMAND)?                            # deliverAtLeastTerm
    | COUNTS name                                               # countsTerm
    | AND EACH LEAD TYPE                                        # eachTypeTerm
    ;

period: EVERY (quantity | BUSINESS? name);

// ---- metric share_of_large "Share of larger companies" = share(leads where employees >= 200)
metricDeclaration: (METRIC | LET) name title=STRING? ASSIGN expression NEW_LINE;

// ---- clause "Hand-over" """…"""
clauseDeclaration: CLAUSE STRING text NEW_LINE;

text: STRING | TEXT;

// ---- source leads from "crm/contacts.csv" { … }
sourceDeclaration: SOURCE name FROM STRING OPEN_BRACE sourceItem* CLOSE_BRACE;

sourceItem
    : TIMEZONE STRING NEW_LINE                                  # sourceTimezoneItem
    | DATES STRING NEW_LINE                                     # sourceDatesItem
    | DECIMAL name NEW_LINE                                     # sourceDecimalItem
    | DELIMITER STRING NEW_LINE                                 # sourceDelimiterItem
    | FIELD name STRING (AS name)? (valueMap | NEW_LINE)        # sourceFieldItem
    | columnName STRING (valueMap | NEW_LINE)                   # sourceColumnItem
    ;

columnName: name | AT | FROM | TO;
valueMap: OPEN_BRACE valueMapItem* CLOSE_BRACE;
valueMapItem: STRING (COMMA STRING)* IS name NEW_LINE;

// ---- excuse "L-104" from speed because "routing outage" approved by "CRO"
excuseDeclaration
    : EXCUSE (STRING (COMMA STRING)* | instant TO instant) FROM name BECAUSE STRING APPROVED BY STRING NEW_LINE
    ;

instant: DATE TIME?;

// ---- test "the published example" { … }
testDeclaration: TEST STRING OPEN_BRACE testItem* CLOSE_BRACE;

testItem
    : GIVEN name STRING? givenField? (COMMA givenField)* NEW_LINE # givenItem
    | AS OF instant NEW_LINE                                    # asOfItem
    | EXPECT expression NEW_LINE                                # expectItem
    ;

givenField: (name | AT | FROM | TO) (quantity | STRING | instant | name | TRUE | FALSE);

// ---- scenario "a better win rate" { rates … }
scenarioDeclaration: SCENARIO STRING OPEN_BRACE scenarioItem* CLOSE_BRACE;

scenarioItem: ratesDeclaration | streamDeclaration;

// ---- Expressions, loosest binding last.
expression
    : OPEN_PARENTHESIS expression (COMMA expression)* CLOSE_PARENTHESIS            # groupExpression
    | name OPEN_PARENTHESIS (argument (COMMA argument)*)? CLOSE_PARENTHESIS        # callExpression
    | pair                                                                         # pairExpression
    | quantity                                                                     # quantityExpression
    | instant                                                                      # instantExpression
    | (MONTH | QUARTER)                                                            # periodExpression
    | (STRING | TEXT)                                                              # textExpression
    | (TRUE | FALSE)                                                               # booleanExpression
    | name                                                                         # nameExpression
    | AT                                                                           # atExpression
    | MINUS expression                                                             # negateExpression
    | expression operation=(TIMES | DIVIDE) expression                             # productExpression
    | expression operation=(PLUS | MINUS) expression                               # sumExpression
    | expression operation=(EQUALS | NOT_EQUALS | LESS | AT_MOST | GREATER | AT_LEAST | IN) expression # comparisonExpression
    | NOT expression                                                               # notExpression
    | expression AND expression                                                    # andExpression
    | expression OR expression                                                     # orExpression
    | expression WHERE expression                                                  # whereExpression
    | IF expression THEN expression ELSE expression                                # ifExpression
    ;

argument: (name COLON)? expression;

// What stands between ${ and } in a text.
interpolation: expression NEW_LINE EOF;

// 34% · 1 in 3 · 2_000 USD · 4 business hours · 3_900 leads · 34 (whether that will do is said later)
quantity
    : NUMBER PERCENT
    | NUMBER IN NUMBER
    | NUMBER BUSINESS? name
    | NUMBER
    ;

names: name (COMMA name)*;

// Every word that is not reserved may be a name.
name
    : IDENTIFIER
    | ACCEPT | ACCEPTED | AFTER | AGREEMENT | ALWAYS | APPROVED | ASSIGNED | BASIS | BECAUSE | BECOMES | BETWEEN | BREACH | BUSINESS
    | CALENDAR | CAPACITY | CLAUSE | CLOCK | CLOSE | CLOSED | CONTACT | CONTINUE | CONVERT | COUNT | COUNTS | CREATED
    | CURRENCY | DATES | DEAL | DECIMAL | DELIVER | DELIMITER | DEMAND | EACH | EFFECTIVE | EMAIL | END | ESCALATE
    | EXCUSE | EXPECT | FIELD | FIRST | FISCAL | FOLLOW | FOLLOWUP | GIVE | GIVEN | GOAL | INCLUDE | INCLUDING
    | IS | IT | KEEP | KINDS | LANGUAGE | LEAD | LEADS | LEAST | LET | LOCALE | MEANS | MEASURED
    | MEETING | METRIC | MIX | MOST | NOTIFY | OBLIGATION | ONE | OPEN | OWNER | PAUSES | QUOTA
    | RATES | REACH | REASSIGNMENT | REJECT | REJECTED | REJECTION | REST | RESTART | RETAINED | REVIEW | ROUNDING | ROW
    | SCENARIO | SIGNATORY | SOURCE | SPACING | SPLIT | STAGE | START | STARTS | STOPS | STREAM | TAKE | TEAM
    | TERM | TEST | THE | TIME_WORD | TIMEZONE | TOTAL | TYPE | UNANSWERED | UP | VALUE | VERSION | WHILE
    | A
    ;

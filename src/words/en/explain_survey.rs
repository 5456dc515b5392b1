//! What each problem of a survey means, at length, in English; `explain` hands them out.

pub(super) const UNREADABLE: &str = "This survey cannot be read as a table. What is read is CSV (UTF-8, parted by commas or \
     semicolons) and XLSX, at most 4 MiB, without a password. A value that is taken from it \
     counts as unanswered, so the index is marked incomplete; as proof the survey supports \
     nothing. Save the file anew as the message says.";

pub(super) const COLUMNS: &str = concat!(
    "The first line of a survey must have the columns `respondent`, `service`, `date`, and one \
     for each question, called q1, q2 and so on, in any order. Without them a survey cannot be \
     checked: it supports nothing, and a value taken from it counts as unanswered.\n\n",
    "    respondent,service,date,q1,q2,q3\n",
    "    A-001,Public library,2024-08-05,3,4,9",
);

pub(super) const COLUMN_IGNORED: &str = "This column is no part of a survey as known here, so what it holds is not used; it is only \
     looked through for personal data. Columns of questions are called q and a number. If this \
     one is a question, call it q7, say; if it is not needed, delete it: the less a survey tells \
     of its respondents the better.";

pub(super) const NO_VALUE: &str = concat!(
    "This value is taken from a survey, but the question or service named is not there, or nobody \
     gave an answer from 1 to 4. The answer 9 means no answer and does not count. The indicator \
     counts as unanswered, and the index is marked incomplete. Name a column that is there; where \
     the file holds several services, name the service too.\n\n",
    "    value: {survey: bukti/survei/kesehatan.csv, question: q4, service: Online queue}",
);

pub(super) const PERSONAL_DATA: &str = "This survey holds something of the form of an identity number (NIK, 16 digits), a telephone \
     number or an e-mail address. The personal data protection law (UU 27/2022) does not let it \
     travel with the evidence: many people read this file, and it stays in the history of the \
     repository. This program masks it and never shows it. Delete it from the file, and from the \
     git history if it was pushed; use codes for respondents, whose list those who ran the survey \
     keep elsewhere. Until then the survey supports nothing.";

pub(super) const DIFFERS: &str = concat!(
    "The indicator's value is taken from one survey, but what is offered for its requirement of \
     kind survey is another file. That proof does not prove the value, so it supports nothing. \
     Offer the survey that gives the value, or take the value from the survey offered.\n\n",
    "    value: {survey: bukti/survei/mpp.csv, question: q1}\n",
    "    evidence:\n",
    "      - {requirement: user-survey, title: Users of the MPP, file: bukti/survei/mpp.csv, date: 2024-08-16}",
);

pub(super) const ROW_INCOMPLETE: &str = "This row has no code of a respondent or no name of a service. Answers without a service do \
     not count, for nobody knows which service they judge; without a respondent's code it cannot \
     be told whether the person has answered before. Until it is mended the survey supports \
     nothing. Complete the row from the original form, or delete it.";

pub(super) const TOO_FEW: &str = concat!(
    "Impact values come from a survey of 50 users of each service. Assessors do not accept a \
     survey of fewer, so it does not support its value; the claim still counts as claimed. \
     Different codes of respondents are counted. Ask more users. Another number can be written \
     where that year's method asks for it.\n\n",
    "    surveys: {minimum: 50}    # in siak-check.yaml",
);

pub(super) const MORE_THAN_USERS: &str = concat!(
    "There are more respondents than the service has users by siak-check.yaml, so some are no \
     users. Assessors refuse such a survey: 50 respondents for an app with 30 users. Take out \
     those who are no users, or correct the number of users. Until then the survey supports \
     nothing.\n\n",
    "    surveys:\n",
    "      users: {Emergency Line 112: 4120}",
);

pub(super) const RESPONDENT_TWICE: &str = "This respondent's code was there before in the survey of the same service, with other \
     answers or on another day. One person answers once. Codes are compared without regard to \
     capitals. Leave one row, or correct the code if it is another person. Until then the survey \
     supports nothing.";

pub(super) const RESPONDENT_ELSEWHERE: &str = concat!(
    "This respondent also answered the survey of another service, or a survey in another file. \
     Assessors recognise the same 50 respondents used twice. So a respondent's code must stay the \
     same for the same person in all surveys of the region; running numbers that begin with R001 \
     in every file look like the same person. Both surveys support nothing until it is mended.\n\n",
    "    respondent\n",
    "    MPP-001      # those who ran the survey keep the list, not this file",
);

pub(super) const DATE: &str = "The day of each answer must be readable (year-month-day), not after today, and inside the \
     workspace's period, both ends included. A survey of last year does not prove this year's \
     impact. Correct the dates by the original forms, or take out rows from outside the period. \
     Until then the survey supports nothing.";

pub(super) const ANSWER_OUT_OF_RANGE: &str = "Possible answers are 1 to 4, and 9 for no answer. Anything else, an empty cell too, does not \
     count in the mean. The message names row and column. Correct it by the original form. Until \
     then the survey supports nothing.";

pub(super) const STRAIGHT_LINING: &str = "These respondents ticked the same in every question that they answered, at least five. One \
     or two people do so honestly; when at least one respondent in ten does (and at least three \
     people), the survey is in doubt. This threshold is ours, not an official rule. Check the \
     original forms. Until then the survey supports nothing.";

pub(super) const ALL_MAXIMAL: &str = "Every respondent gave the best answer to every question. Assessors take it for a sign that \
     the respondents are no users. Check the original forms and ask real users anew. Until then \
     the survey supports nothing.";

pub(super) const ROWS_ALIKE: &str = "Some rows repeat others. A row is taken for a repetition when respondent, service, day and \
     all answers are the same; or when the answers of at least five consecutive rows (and at \
     least 30 answers) are, row by row, those of another run of rows in this or another survey, \
     whoever the respondents are. Two rows that happen to be alike are not reported, and rows \
     with the same tick everywhere are not compared. These thresholds are ours, not an official \
     rule. Delete the copies. Until then the survey supports nothing.";
